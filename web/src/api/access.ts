/** What a call carries to say who speaks. Nothing is set where nobody signs in. */
export interface Access {
  /** Null: nobody is signed in. */
  bearer(): Promise<string | null>;
  /** True: there is another token now, and the call is worth another try. */
  renew(): Promise<boolean>;
}

let access: Access | null = null;

export const putAccess = (given: Access | null): void => {
  access = given;
};

export const authorization = async (): Promise<Record<string, string>> => {
  const token = await access?.bearer();
  return token ? { Authorization: `Bearer ${token}` } : {};
};

/** Sends, and once more with fresh tokens when those at hand are no longer taken. */
export const withAccess = async (send: (headers: Record<string, string>) => Promise<Response>): Promise<Response> => {
  const response = await send(await authorization());
  return response.status === 401 && access !== null && (await access.renew()) ? send(await authorization()) : response;
};

/** The functions of some kinds of the route table, each made once in the stack that asks for them. */
import type { Construct } from 'constructs';
import type { FunctionSpec } from '../../../functions/route-types.ts';
import { type FunctionName, functions } from '../../../functions/routes.ts';
import { ProductFunction, type ProductFunctionProps } from './product-function.ts';

export interface ProductFunctionsRequest extends Pick<ProductFunctionProps, 'surroundings' | 'sockets' | 'userPoolArn'> {
  readonly kinds: readonly FunctionSpec['invoke'][];
  /** Settings beside those that all have. */
  readonly environments?: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>>;
}

export interface ProductFunctions {
  readonly all: ReadonlyMap<string, ProductFunction>;
  /** Throws when the stack has none of that name. */
  readonly of: (name: string) => ProductFunction;
}

export const productFunctions = (scope: Construct, { kinds, environments = {}, ...common }: ProductFunctionsRequest): ProductFunctions => {
  const all = new Map(
    Object.entries<FunctionSpec>(functions)
      .filter(([, spec]) => kinds.includes(spec.invoke))
      .map(([name, spec]) => {
        const environment = (environments as Readonly<Record<string, Readonly<Record<string, string>>>>)[name] ?? {};
        return [name, new ProductFunction(scope, name, { ...common, name, spec, environment })];
      }),
  );
  return { all, of: (name) => named(all, name) };
};

/** Throws when a stack has none of that name: the route table and the stacks disagree. */
export const named = (functionsOfStack: ReadonlyMap<string, ProductFunction>, name: string): ProductFunction => {
  const found = functionsOfStack.get(name);
  if (!found) throw new Error(`this stack has no function ${name}; it has ${[...functionsOfStack.keys()].join(', ')}`);
  return found;
};

/** The second argument of a handler. */
export interface LambdaContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  callbackWaitsForEmptyEventLoop: boolean;
  /** Milliseconds until the function's timeout, never below 0. */
  getRemainingTimeInMillis(): number;
}

export const localAccountId = '123456789012';
export const localRegion = 'ap-south-1';

export const functionArn = (name: string): string => `arn:aws:lambda:${localRegion}:${localAccountId}:function:${name}`;

export const lambdaContext = (functionName: string, timeoutSeconds: number, awsRequestId: string): LambdaContext => {
  const deadline = performance.now() + timeoutSeconds * 1000;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(functionName),
    memoryLimitInMB: '1024',
    awsRequestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
};

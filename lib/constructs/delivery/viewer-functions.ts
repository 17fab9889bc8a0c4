/** The two functions that run in CloudFront itself, before the cache; a test runs their very text. */
import { Function as CloudFrontFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

/** A page of the app has no file extension, and is index.html. Not an error page: that would also answer for the APIs. */
export const pagesCode = `function handler(event) {
  var request = event.request;
  var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}
`;

/** A WebSocket API has no path after its stage. */
export const socketCode = `function handler(event) {
  event.request.uri = '/';
  return event.request;
}
`;

export class ViewerFunctions extends Construct {
  readonly pages: CloudFrontFunction;
  readonly socket: CloudFrontFunction;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const make = (name: string, code: string) => new CloudFrontFunction(this, name, { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 });
    this.pages = make('Pages', pagesCode);
    this.socket = make('Socket', socketCode);
  }
}

/** What the edge gives every request; a fresh object each time, so it can also carry who is looking. */
export type EdgeContext = {
  nonce: string;
  requestId: string;
  /** The address that limits count on: the proxy's word only where TRUST_PROXY says so. */
  clientAddress: string;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends EdgeContext {}
}

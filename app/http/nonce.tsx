import { createContext, useContext } from "react";

// Empty in the browser: there the scripts have already run, and the attribute cannot be read back anyway.
const NonceContext = createContext("");

export const NonceProvider = NonceContext.Provider;

/** Gives the nonce of this page for script and style tags; an empty string in the browser. */
export function useNonce(): string {
  return useContext(NonceContext);
}

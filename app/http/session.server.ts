import { createCookie, type Cookie } from "@remix-run/node";
import { services } from "./services.server.ts";

let cookie: Cookie | undefined;

/** Holds only a random id. `__Host-` wherever the address is https; on localhost browsers refuse that name. */
function sessionCookie(): Cookie {
  const { env } = services();
  const secure = env.appOrigin.startsWith("https:");
  cookie ??= createCookie(secure ? "__Host-jaarring" : "jaarring", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    secrets: env.sessionSecrets,
  });
  return cookie;
}

export async function readSessionId(request: Request): Promise<string | undefined> {
  const id: unknown = await sessionCookie().parse(request.headers.get("Cookie"));
  return typeof id === "string" && id.length === 43 ? id : undefined;
}

/** @param maxAge seconds on an own device; without it the cookie goes when the browser closes */
export const writeSessionId = (id: string, maxAge?: number) =>
  sessionCookie().serialize(id, maxAge ? { maxAge } : {});

export const forgetSessionId = () => sessionCookie().serialize("", { maxAge: 0 });

import { createReadableStreamFromReadable } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { onNewDay } from "#app/features/auth/new-day.server.ts";
import { closeLongPress } from "#app/http/long-press.server.ts";
import { logFault } from "#app/http/log.server.ts";
import { NonceProvider } from "#app/http/nonce.tsx";
import { services, startServices } from "#app/http/services.server.ts";
import { withoutZeroBytes } from "#app/http/whole-text.server.ts";
import { catchUpEveryHour, turnDay } from "#app/jobs/nightly.ts";
import { startPost } from "#app/jobs/post.ts";
import type { Env, Mode } from "#app/http/env.ts";

export { runWithLocale } from "#app/http/language.server.ts";
/** For who runs the bundle with services of its own making, as the route tests do. */
export { provideServices } from "#app/http/services.server.ts";

onNewDay(turnDay);

/** Opens the database and what else lives as long as the server; called once by server.ts. */
export async function start({ env }: { env: Env; mode: Mode }) {
  const running = await startServices(env);
  const { db, now, mailbox } = services();
  const work = catchUpEveryHour(db, { clock: now, dataDir: env.dataDir }, (fault) =>
    logFault(fault, { method: "JOB", url: "/", requestId: "nightly" }),
  );
  const post = startPost(db, {
    env,
    mailbox,
    clock: now,
    failed: (fault) => logFault(fault, { method: "JOB", url: "/", requestId: "post" }),
  });
  return {
    ...running,
    close: async () => {
      work.stop();
      await post.stop();
      closeLongPress();
      await running.close();
    },
  };
}

export const streamTimeout = 5_000;

/** Renders a page; robots wait for all of it, people get the shell as soon as it is there. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const readyEvent = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";

  return new Promise((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </NonceProvider>,
      {
        nonce: context.nonce,
        [readyEvent]() {
          shellSent = true;
          const body = withoutZeroBytes();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          // A fault before the shell reaches handleError by itself.
          if (shellSent) handleError(error, { request, context });
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Notes what went wrong without what was typed; a visitor who left or lost the way is no fault. */
export function handleError(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, "request" | "context">,
) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  logFault(error, { method: request.method, url: request.url, requestId: context.requestId });
}

import { request, type IncomingHttpHeaders } from "node:http";

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Asks a server on this machine exactly what is given; unlike fetch it lets a test lie in any header. */
export function ask(
  port: number,
  { method = "GET", path = "/", headers = {}, body }: Ask = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
        });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

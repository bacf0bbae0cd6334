import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { FetchAPI } from "sotay-client";

type Json = { [name: string]: Json | undefined };

/**
 * Holds every answer against the contract that the service itself gives: its status, its media type and its body, in which
 * a property that the contract does not name is as wrong as one that is missing.
 */
export class Contract {
  readonly seen = new Map<string, number>();
  private readonly checks = new Map<string, ValidateFunction>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });

  private constructor(
    private readonly base: string,
    private readonly paths: Json,
    schemas: Json,
  ) {
    formats.default(this.ajv, ["date-time", "int32", "int64", "float"]);
    for (const schema of Object.values(schemas)) {
      if (schema?.["properties"]) {
        Object.assign(schema, { additionalProperties: false });
      }
    }
    this.ajv.addSchema({ $id: "contract", components: { schemas } });
  }

  static async of(base: string): Promise<Contract> {
    const answer = await fetch(`${base}/q/openapi?format=json`);
    const { paths, components } = (await answer.json()) as { paths: Json; components: Json };
    for (const item of Object.values(paths)) {
      for (const [status, response] of Object.entries(item?.["get"]?.["responses"] ?? {})) {
        const shared = (response as unknown as { $ref?: string }).$ref?.split("/").pop();
        if (shared) {
          (item!["get"]!["responses"] as Json)[status] = components["responses"]![shared];
        }
      }
    }
    return new Contract(base, paths, components["schemas"]!);
  }

  /** A fetch for the client that fails where the service and its contract part. */
  readonly fetch: FetchAPI = async (input, init) => {
    const answer = await fetch(input, init);
    const path = new URL(String(input)).pathname.slice(new URL(this.base).pathname.replace(/\/$/, "").length);
    const [template, item] =
      Object.entries(this.paths).find(([name]) =>
        new RegExp(`^${name.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(path),
      ) ?? [];
    const where = `${String(input)} answers ${answer.status}`;
    const response = item?.["get"]?.["responses"]?.[String(answer.status)];
    if (!template || !response) {
      throw new Error(`${where}, which the contract does not name`);
    }
    const content = response["content"];
    const type = answer.headers.get("content-type")?.split(";")[0];
    if (content) {
      const schema = type === undefined ? undefined : content[type]?.["schema"];
      if (!schema) {
        throw new Error(`${where} as ${type}, which the contract does not name`);
      }
      if (type?.endsWith("json")) {
        this.check(where, schema, await answer.clone().json());
      }
    }
    for (const header of Object.keys(response["headers"] ?? {})) {
      if (!answer.headers.has(header)) {
        throw new Error(`${where} without ${header}, which the contract names`);
      }
    }
    const operation = `${String(item?.["get"]?.["operationId"])} ${answer.status}`;
    this.seen.set(operation, (this.seen.get(operation) ?? 0) + 1);
    return answer;
  };

  private check(where: string, schema: Json, body: unknown): void {
    const key = JSON.stringify(schema);
    const check = this.checks.get(key) ?? this.ajv.compile(JSON.parse(key.replaceAll('"#/', '"contract#/')));
    this.checks.set(key, check);
    if (!check(body)) {
      const errors = (check.errors ?? []).slice(0, 5);
      const list = errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
      throw new Error(`${where} with a body that breaks the contract: ${list.join("; ")}`);
    }
  }
}

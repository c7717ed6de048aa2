// Which actors say something of a tie themselves, and where.

import type { Cite, Claim } from "../data/types";
import { nameOf } from "./names";

/** The documents in which actors say something. */
export function citesOf(claims: Claim[] = []) {
  return claims.filter((claim): claim is Claim & Cite => claim.source !== undefined);
}

/** Who says something, each once, with the documents as they are called where it stands. */
export function claimants(claims: Claim[] = [], called = ({ source }: Cite) => `[${source}]`) {
  const actors = [...new Set(claims.map(({ actor }) => actor))];
  const documents = (actor: number) => citesOf(claims).filter((claim) => claim.actor === actor).map(called);
  return actors.map((actor) => [nameOf(actor), ...new Set(documents(actor))].join(" ")).join(", ");
}

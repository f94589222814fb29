import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt's cost (RFC 7914): some 60 ms and 32 MiB a try, on a thread of Node's own. */
const cost = { N: 2 ** 15, r: 8, p: 1 } as const
const memory = 64 * 2 ** 20
const saltBytes = 16
const hashBytes = 32

function derive(
  text: string,
  salt: Buffer,
  { N, r, p }: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same word typed on two keyboards may come in two forms of Unicode.
    scrypt(text.normalize('NFKC'), salt, hashBytes, { N, r, p, maxmem: memory }, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}

/** A PIN or passphrase as it is kept: `scrypt$N$r$p$salt$hash`, the last two in base64. */
export async function hashSecret(text: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const hash = await derive(text, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, ...[salt, hash].map((b) => b.toString('base64'))].join(
    '$',
  )
}

/** Whether `text` is what `secret` was made of; false for a secret that cannot be read. */
export async function matchesSecret(text: string, secret: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', hash = ''] = secret.split('$')
  const expected = Buffer.from(hash, 'base64')
  if (kind !== 'scrypt' || expected.length !== hashBytes) return false
  const numbers = { N: Number(N), r: Number(r), p: Number(p) }
  const actual = await derive(text, Buffer.from(salt, 'base64'), numbers).catch(() => undefined)
  return actual !== undefined && timingSafeEqual(actual, expected)
}

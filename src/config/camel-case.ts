/** A key of the config as code spells it: `secrets_as` is `secretsAs`. */
export type CamelCase<Key extends string> = Key extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Key;

export function toCamelCase<Key extends string>(key: Key): CamelCase<Key> {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Key>;
}

/**
 * The archive's code of a language as a BCP 47 tag ("ptBR" → "pt-BR"), for hyphens and voices; `null` when
 * it cannot be one. The archive's codes are its own and are not checked there.
 */
export function languageTag(code: string | undefined): string | null {
  if (!code) return null;
  const tag = code.replace(/^([a-z]{2,3})([A-Z]{2})$/, '$1-$2');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // Not a language tag: the text then has no language, as on a page that names none.
  }
}

/** How Vietnamese syllables are built, without marks. Tells a misspelling from a word that this site does not have. */

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?';
const RIME =
  '(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|e(?:c|ch|m|n|ng|nh|o|p|t|u)?|i(?:a|c|ch|ec|em|en|eng|ep|et|eu|m|n|nh|p|t|u)?|' +
  'o(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|ay|c|e|en|eo|et|i|m|n|ng|oc|ong|p|t)?|' +
  'u(?:a|an|ang|at|au|ay|c|e|ech|enh|i|m|n|ng|o|oc|oi|om|on|ong|op|ot|ou|p|t|u|y|ya|ych|yen|yet|ynh|yt|yu)?|y(?:em|en|et|eu|ch|nh|t)?)';
const SYLLABLE = new RegExp(`^${ONSET}${RIME}$`);

/** True for what could be a Vietnamese syllable, whether or not the word exists. Takes a folded word. */
export const isSyllable = (folded: string) => SYLLABLE.test(folded);

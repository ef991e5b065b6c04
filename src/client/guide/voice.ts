/** A little slower than the phone reads by itself. */
const RATE = 0.9;

const findVoice = () => {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^vi/i.test(lang));
  // A voice of the network is silent without it.
  return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
};

/** A sentence in the phone's Vietnamese voice. */
export function utteranceOf(sentence: string | undefined): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = findVoice();
  utterance.lang = 'vi-VN';
  utterance.rate = RATE;
  return utterance;
}

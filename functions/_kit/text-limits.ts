/** How long a message may be, by the way it comes. Beyond it is 413, not 400: the text is fine, there is too much of it. */
import { textLimits } from '../../layers/contracts/index.ts';
import { DomainError, utf8Bytes } from '../../layers/core/shared/index.ts';

export const checkHttpText = (text: string): string => {
  if (text.length > textLimits.httpCharacters)
    throw new DomainError('text_too_long', `a message may have at most ${textLimits.httpCharacters} characters; this one has ${text.length}`);
  return text;
};

export const checkSocketText = (text: string): string => {
  if (text.length > textLimits.socketCharacters || utf8Bytes(text) > textLimits.socketBytes) {
    throw new DomainError(
      'text_too_long',
      `on a socket a message may have at most ${textLimits.socketCharacters} characters and ${textLimits.socketBytes} bytes; send longer ones by HTTP`,
    );
  }
  return text;
};

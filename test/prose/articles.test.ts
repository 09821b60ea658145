import { strict as assert } from 'node:assert';
import { articleBefore } from '../../server/src/prose/articles.ts';

describe('the indefinite article', () => {
  const cases: [article: 'a' | 'an' | null, words: string][] = [
    ['a', 'Notice report unit unitary universal unanimous European one one-off once useful utility usable'],
    ['a', 'herb house year ward UK-wide euro uniform Unison user utopian'],
    ['an', 'area issue hour honorary honest heir heirloom uninsured unidentified unissued urban usher'],
    ['an', 'unimportant uncle umbrella onerous ongoing only apple Ofsted utterly upward ulterior e-mail'],
    ['an', 'MP NHS LGBT SLT EHCP ICB AfC IT A-road X-ray F1 M6 EU'],
    ['a', 'PPB CIN DfE UK US UKSPF U-turn B-road T-junction Brexit VAT QC'],
    ['an', '8 11 18 80 18-month 8.5% 8th 11,000 £8m £18,000 £800'],
    ['a', '1 10 12 100 110 180 £1.2m £5 7-day'],
    [null, 'historic hotel HMO HGV RAG SEN MoU S106 URBAN 1,100 1832 0800 18/19 mph élite x mp3'],
    ['an', '**issue** “Outstanding ‘Inadequate’ (ongoing)'],
    ['a', '**Notice** “Good ‘Fair’ (new)'],
  ];
  for (const [article, words] of cases) {
    it(`is ${article ?? 'left open'} before ${words}`, () => {
      for (const word of words.split(' ')) assert.equal(articleBefore(word), article, word);
    });
  }
});

import { pathsOf } from '../../release/host-layout';
import { lines, sh } from '../../shell/sh';
import type { Delivery, Place, Question, Shipment } from '../source';
import { deliverTree } from '../upload/delivery';
import type { LocalTree } from '../upload/tree';
import { ASK_STEP, askEngine, type EngineAnswer, type ImageQuestion, readEngineAnswer } from './question';

/** How an image gets to a host, with the files that go along. */
interface ImageWay {
  readonly place: Place;
  /** What goes along; undefined where nothing does. */
  readonly tree: LocalTree | undefined;
  readonly asks: ImageQuestion;
  /** What the image itself needs, by what the host says. */
  readonly ship: (engine: EngineAnswer) => Shipment | Promise<Shipment>;
}

/** Asks the host for the image and for the files at once. */
export function deliverImage({ place, tree, asks, ship }: ImageWay): Delivery {
  const files = tree && deliverTree(tree, place);
  return {
    question: ask(place, files?.question, asks),
    async ship(answer) {
      const text = answer?.toString('utf8') ?? '';
      const image = await ship(readEngineAnswer(text));
      const along = await files?.ship(answer && Buffer.from(listPaths(text)));
      return {
        parcels: [...(along?.parcels ?? []), ...image.parcels],
        steps: [...(along?.steps ?? []), ...image.steps],
      };
    },
  };
}

function ask(place: Place, files: Question | undefined, asks: ImageQuestion): Question {
  const { incoming, release } = pathsOf(place.root);
  const [engine, answer] = ['engine', 'asked'].map((name) => `${incoming(place.run)}/${name}`) as [string, string];
  const folder = release(place.release);
  return {
    parcels: files?.parcels ?? [],
    bytes: files?.bytes ?? 0,
    isAskedAlways: true,
    step: {
      name: ASK_STEP,
      body: lines(
        files === undefined ? sh`rm -rf -- ${folder}; mkdir -p ${folder}` : sh`( ${files.step.body}\n)`,
        askEngine(place, asks, engine),
        sh`cat ${engine} ${files === undefined ? [] : [files.answer]} >${answer}`,
      ),
    },
    answer,
  };
}

/** What is left to be sent of the files. */
function listPaths(answer: string): string {
  return answer
    .split('\n')
    .filter((line) => line.startsWith('./'))
    .map((line) => `${line}\n`)
    .join('');
}

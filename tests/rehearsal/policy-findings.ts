/**
 * The templates, judged by checkov. What it finds must be explained in lib/nag/checkov-explanations.ts, and what is explained there must still be found: an explanation
 * of something that was mended would hide the day it breaks again.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckovExplanation } from '../../lib/nag/checkov-explanations.ts';
import { checkovExplanations } from '../../lib/nag/checkov-explanations.ts';
import { holds, list, object, same } from './expect.ts';
import { openBook, type Proof } from './proof.ts';
import { endOf, pythonTools, root, run } from './tools.ts';

export interface Finding {
  readonly id: string;
  /** Without `castmatch-<stage>-`. */
  readonly stack: string;
  /** `<type>.<logical id>` */
  readonly resource: string;
}

export interface Comparison {
  /** `<check>: <stack>/<type>/<logical id>`, of what no explanation is about. */
  readonly unexplained: readonly string[];
  /** `<check>: <place>`, of places in which that check finds nothing. */
  readonly unfounded: readonly string[];
}

/** `place` is as CheckovExplanation has it. */
const liesIn = ({ stack, resource }: Finding, place: string): boolean => {
  const [wantedStack, type, beginning = ''] = place.split('/');
  return (wantedStack === '*' || wantedStack === stack) && resource.startsWith(`${type}.${beginning}`);
};

export const compare = (findings: readonly Finding[], explanations: readonly CheckovExplanation[]): Comparison => {
  const places = explanations.flatMap(({ id, where }) => where.map((place) => ({ id, place })));
  const explains = (finding: Finding) => (known: { id: string; place: string }) => known.id === finding.id && liesIn(finding, known.place);
  return {
    unexplained: findings
      .filter((finding) => !places.some(explains(finding)))
      .map(({ id, stack, resource }) => `${id}: ${stack}/${resource.replace('.', '/')}`)
      .toSorted(),
    unfounded: places.filter((known) => !findings.some((finding) => explains(finding)(known))).map(({ id, place }) => `${id}: ${place}`),
  };
};

/** Reads checkov's JSON. Throws when it is not what checkov writes, or when it looked at nothing: no finding would then mean nothing. */
export const readFindings = (text: string): { readonly passed: number; readonly findings: readonly Finding[] } => {
  const report = object(JSON.parse(text));
  const summary = object(report['summary']);
  const passed = Number(summary['passed']);
  holds(passed > 0, 'a report of checkov with checks that passed', summary);
  same(summary['parsing_errors'], 0, 'templates that checkov cannot read');
  const findings = list(object(report['results'])['failed_checks']).map((each) => {
    const { check_id: id, file_path: file, resource } = object(each);
    return { id: String(id), stack: /castmatch-[a-z]+-([a-z]+)\.template\.json$/u.exec(String(file))?.[1] ?? String(file), resource: String(resource) };
  });
  same(findings.length, summary['failed'], 'findings of checkov, against its own count');
  return { passed, findings };
};

/** `templates`: the folder that cdk synthesized into. */
export const rehearsePolicies = async (templates: string, write: (proof: Proof) => void): Promise<void> => {
  const book = openBook('templates', 'checkov', write);
  const checkov = `${await pythonTools('checkov')}/checkov`;
  const reports = join(root, '.build/rehearsal/checkov');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  let found: ReturnType<typeof readFindings> | undefined;
  await book.prove('all templates are judged by its checks of CloudFormation', async () => {
    const args = ['--directory', templates, '--framework', 'cloudformation', '--skip-download', '--compact', '--quiet', '--soft-fail'];
    const { code, text } = await run(checkov, [...args, '--output', 'json', '--output-file-path', reports]);
    holds(code === 0, 'checkov to end well', endOf(text));
    found = readFindings(readFileSync(join(reports, 'results_json.json'), 'utf8'));
    return `${found.passed} passed, ${found.findings.length} found, of ${new Set(found.findings.map(({ id }) => id)).size} checks`;
  });
  if (found === undefined) return;
  const { unexplained, unfounded } = compare(found.findings, checkovExplanations);
  await book.prove('every finding is explained in lib/nag/checkov-explanations.ts', () => {
    same(unexplained, [], 'findings without an explanation');
    return `${checkovExplanations.length} explanations`;
  });
  await book.prove('every explanation is of something that is still found', () => {
    same(unfounded, [], 'explanations without a finding');
    return undefined;
  });
};

/** Projects of the organization. */
import type { Project } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

export const listProjects = async (): Promise<readonly Project[]> => (await callApi('GET /api/v1/projects', { query: { limit: 100 } })).items;

export const createProject = (title: string): Promise<Project> => callApi('POST /api/v1/projects', { body: { title } });

import * as z from 'zod';

export const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no AWS region, such as ap-south-1');

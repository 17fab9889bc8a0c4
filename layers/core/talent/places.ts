/** Cities as casting names them: localities, old names and suburbs lead to the city (or region) that a call sheet would say. */
import { foldText } from './fold-text.ts';

const places: Readonly<Record<string, string>> = {
  Mumbai:
    'bombay,greater mumbai,navi mumbai,thane,andheri,andheri west,andheri east,versova,aram nagar,bandra,bandra west,khar,juhu,santacruz,vile parle,goregaon,goregaon east,goregaon west,film city,oshiwara,lokhandwala,jogeshwari,malad,malad west,kandivali,borivali,dahisar,mira road,powai,kurla,chembur,dadar,worli,lower parel,madh island,vasai,virar,mumbai suburban',
  'Delhi NCR': 'delhi,new delhi,ncr,gurgaon,gurugram,noida,greater noida,ghaziabad,faridabad,dilli,south delhi,dwarka',
  Pune: 'poona,pimpri,chinchwad,pimpri chinchwad,kothrud,hinjewadi',
  Hyderabad: 'secunderabad,cyberabad,hyderabad secunderabad,jubilee hills,banjara hills,ramoji film city',
  Chennai: 'madras,kodambakkam,vadapalani',
  Kolkata: 'calcutta,howrah,salt lake,tollygunge',
  Bengaluru: 'bangalore,bengaluru urban,whitefield,koramangala,indiranagar',
  Kochi: 'cochin,ernakulam',
  Thiruvananthapuram: 'trivandrum',
  Lucknow: 'lakhnau',
  Jaipur: '',
  Chandigarh: 'mohali,panchkula,tricity,zirakpur',
  Bhopal: '',
  Indore: '',
  Patna: '',
  Guwahati: 'gauhati',
  Ahmedabad: 'amdavad,ahmadabad,gandhinagar',
  Goa: 'panaji,panjim,margao,mapusa,north goa,south goa',
  Varanasi: 'banaras,benares,kashi',
  Kanpur: 'cawnpore',
  Prayagraj: 'allahabad',
  Vadodara: 'baroda',
  Surat: '',
  Nagpur: '',
  Nashik: 'nasik',
  Mysuru: 'mysore',
  Bhubaneswar: 'bhubaneshwar',
  Visakhapatnam: 'vizag',
  Dehradun: 'dehra dun',
  Shimla: 'simla',
};

const cityByName = new Map<string, string>(
  Object.entries(places).flatMap(([city, names]) => [city, ...names.split(',')].map((name) => [foldText(name), city] as const)),
);
cityByName.delete('');

/** Every folded name and its city, for readers of free text. */
export const cityNames: ReadonlyMap<string, string> = cityByName;

/** The city of a place name; an unknown place keeps its own name, tidied. */
export const canonicalCity = (name: string): string => {
  const folded = foldText(name);
  const known = cityByName.get(folded) ?? cityByName.get(folded.replace(/ (city|india|maharashtra)$/, ''));
  return known ?? folded.replace(/(^|\s)\p{L}/gu, (start) => start.toUpperCase());
};

/** "Andheri West, Mumbai" is Mumbai, as is "Versova": the last part that is a known city decides. */
export const cityOf = (place: string): string => {
  const parts = place.split(/[,/;]/).filter((part) => part.trim() !== '');
  const known = parts.findLast((part) => cityByName.has(foldText(part)));
  return canonicalCity(known ?? parts[0] ?? place);
};

/** Kinds of everyday life and of the trade: the words that ask for a kind, then things of that kind. Data; a line a kind. */
export const kindLines = `
hobby hobbies pastime interest leisure relax destress unwind | paint draw sketch hike camp cook bake garden read write sing dance swim run yoga knit pottery photography fish chess guitar piano game travel cycle craft sew meditate
sport sports athletic exercise workout fitness | cricket football soccer tennis basketball badminton hockey volleyball baseball golf swim run jog gym yoga cycle ski surf skate box wrestle kabaddi marathon climb skateboard martial karate race
pet pets animal | dog cat puppy kitten rabbit hamster parrot bird fish horse turtle snake guinea cow goat
instrument instruments | guitar piano violin drum flute saxophone clarinet cello keyboard tabla sitar harmonium ukulele trumpet bass
music musical band artist concert | song album singer rock jazz pop classical hip rap playlist gig band concert
book books novel author read literature | novel author story series chapter fiction fantasy biography poem memoir library mystery
film movie cinema show series tv watch | movie film series episode season comedy drama thriller documentary horror sci actor director theatre
food meal dish cuisine eat cook recipe snack dessert | pizza pasta rice curry soup salad cake bread chicken fish cheese chocolate ice cream sandwich burger sushi taco dosa biryani paneer breakfast lunch dinner cookie pie steak vegan noodle
drink beverage | coffee tea wine beer juice water smoothie cocktail soda whisky chai
family relative relation | mother father mom dad mum sister brother son daughter wife husband grandma grandmother grandpa grandfather aunt uncle cousin niece nephew parent child kid baby
child children kid | son daughter baby kid toddler boy girl
relationship partner status marry marriage | wife husband girlfriend boyfriend fiance single married divorce wedding engage date breakup partner
job work profession career occupation living business | job office company boss colleague teacher doctor engineer nurse manager lawyer artist designer store shop shift interview promotion freelance intern startup bank quit hire
study education school college degree major | university college school class course exam degree major student teacher professor graduate thesis semester homework
place location live city home hometown move | city town country house apartment village street neighborhood moved born native
country countries abroad nation | india america usa uk england france germany italy spain japan china canada mexico brazil australia russia sweden ireland greece thailand singapore dubai
trip travel vacation holiday visit destination | flight beach mountain hotel tour road trip airport camp park museum island lake resort visited flew drove
nature outdoor outdoors | hike camp beach mountain forest lake park river trail sunset garden waterfall
vehicle transport car | car bike motorcycle bus train truck scooter bicycle jeep prius taxi
colour color | red blue green yellow black white pink purple orange brown grey blonde gold silver
feel feeling emotion mood emotional | happy sad excited nervous anxious proud angry upset scared grateful stressed lonely tired relieved thankful overwhelmed joy
health illness sick medical injury condition | doctor hospital sick flu cold fever pain hurt injured surgery allergy medicine diagnosed asthma ankle headache therapy therapist
weather season climate | rain snow sunny hot cold winter summer monsoon storm wind
gift present bought buy purchase shop | bought gift present ordered got purchased store gave necklace shoes dress
cloth clothes wear outfit fashion dress | shirt dress shoes jeans jacket saree suit boots hat lehenga kurta sneakers
game games gaming play | xbox playstation nintendo console board chess card tournament fortnite minecraft league video multiplayer
art artwork artistic creative paint | painting drawing sculpture pottery canvas sketch mural gallery museum portrait watercolor abstract
goal dream plan aspiration future ambition hope | want hope dream goal planning someday start open become learn save
volunteer charity community cause help | charity shelter donate volunteer fundraiser homeless community nonprofit church awareness
event celebration festival occasion party celebrate | birthday wedding anniversary party christmas diwali holi eid graduation festival concert parade conference ceremony
religion faith spiritual belief | church temple mosque god pray faith meditation bible
technology tech device gadget | phone laptop computer app software website camera drone headset internet
money budget fee cost price pay rate afford | rupees lakh crore dollar salary loan rent fee paid budget expensive cheap savings
achievement award accomplishment success | won award medal trophy prize promoted published record first finished certificate
problem challenge difficulty struggle issue setback | lost failed hard tough broke accident trouble stuck delay problem cancelled rejected
friend friends social | friend buddy pal mate roommate neighbour classmate colleague
advice suggestion tip recommend recommendation | suggest recommend try should tip advise
rider ride riding | horse bike motorcycle stable equestrian
actor actress talent performer cast | lead heroine hero debut theatre model newcomer
shoot shooting schedule | day days date location set studio outdoor shift call
language languages speak | hindi marathi gujarati english tamil telugu bengali punjabi malayalam kannada urdu french spanish
`;

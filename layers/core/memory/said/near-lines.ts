/** Words of everyday talk that are said for each other, irregular forms among them; a line a meaning. Data, written for no set of questions. */
export const nearLines = `
buy bought purchase purchased shopping
sell sold selling
go went gone going
travel trip journey travelling tour
visit visited visiting explore
see saw seen
watch watched watching
eat ate eaten eating
drink drank drunk
drive drove driven ride rode ridden
fly flew flown flight
swim swam swum swimming
run ran running jog jogging
write wrote written writing
read reading
speak spoke spoken talk chat
tell told
say said
give gave given gift donate
take took taken
make made making create created build built
bake baked baking
cook cooked cooking prepare prepared
find found discover discovered
lose lost losing
win won winning victory
begin began begun start started starting
finish finished complete completed end ended
become became
grow grew grown raise raised
teach taught teacher teaching
learn learnt learned learning study studied studying
choose chose chosen pick picked select choice
break broke broken
fall fell fallen
sleep slept asleep nap
wake woke woken
feel felt feeling emotion
think thought opinion believe
know knew known
meet met meeting
leave left departure
send sent
spend spent
bring brought
wear wore worn
sing sang sung singing singer
hurt injured injury injure wound
sick ill illness unwell disease
die died death dead passed
marry married marriage wedding wife husband
divorce divorced split separated
born birth birthday
pregnant expecting baby
child children kid kids
son boy
daughter girl
mother mom mum mommy
father dad daddy
parent parents mom dad mother father
grandmother grandma granny
grandfather grandpa granddad
sibling siblings brother sister
family relatives
spouse husband wife partner
friend buddy pal mate
boss manager supervisor
colleague coworker teammate
job work career profession occupation employment
company firm business employer
hire hired recruit
quit resign resigned
promote promotion promoted
salary pay wage income
money cash savings fund funds
expensive pricey costly
cheap affordable
school college university campus
graduate graduation graduated degree
student pupil
class course lesson workshop
exam test quiz
book novel reading
author writer
film movie cinema
show series program
song music tune track
band group
concert gig
photo picture photograph photography image pic
paint painted painting painter artwork art
draw drew drawn drawing sketch
dance danced dancing dancer
play played playing game
sport sports athletic
exercise workout fitness gym training
race marathon running
practice practise rehearse train
team squad club
hobby hobbies pastime interest passion
enjoy love like fond favourite favorite
dislike hate detest
favourite favorite best prefer preferred
want wish hope desire
plan planned planning intend going
goal aim dream ambition aspiration
decide decided decision
try tried attempt
help helped support assist assistance
volunteer volunteered volunteering charity
organize organise organized arrange host hosted
attend attended join joined participate participated
event occasion
party celebration celebrate celebrated
holiday vacation
camp camping campsite tent
hike hiking trail trek
beach sea ocean coast shore
lake river
mountain hill
park garden
plant plants flower flowers
tree forest woods
animal pet
dog puppy pup
cat kitten
home house apartment flat
live lived living reside
move moved moving relocate relocated
city town
country nation homeland
neighbour neighbor neighborhood
store shop market
restaurant cafe diner
food meal dish cuisine
breakfast lunch dinner supper
dessert cake cookie sweet
recipe cooking
vegetarian vegan
doctor physician
hospital clinic
medicine medication pills meds
therapy therapist counseling counselling counselor
stress stressed stressful anxiety anxious pressure
relax relaxed relaxing unwind calm destress
happy glad joy joyful
sad unhappy upset
angry mad furious
afraid scared fear frightened
nervous anxious worried worry
excited thrilled exciting
proud pride
tired exhausted fatigue weary
lonely alone
grateful thankful appreciate thanks
surprise surprised shocked unexpected
funny hilarious humor humour joke
beautiful pretty gorgeous lovely
big large huge
small little tiny
old elderly ancient
new recent latest
fast quick quickly
difficult hard tough challenge challenging
easy simple
problem issue trouble difficulty
accident crash collision
car vehicle
bike bicycle cycling
phone mobile cell
computer laptop pc
internet online web
video clip
clothes clothing outfit dress
shoe shoes sneakers
jewelry jewellery necklace ring bracelet
present gift
letter mail email message
call called phone
advice suggest suggestion suggested recommend recommended recommendation tip
inspire inspired inspiration motivate motivated motivation
important significant meaningful meaning
symbol symbolize symbolise represent represents
reason why because
change changed transform
improve improved improvement
community local neighborhood
religion faith church
god spiritual
memory memories remember remind reminds
childhood kid young
year years
month months
day days
week weeks
often frequently usually regularly
recently lately
long duration
together both common shared
famous celebrity popular
adopt adopted adoption
research researched researching investigate
speech talk presentation spoke
award prize medal trophy
contest competition tournament championship
skill talent ability
project work
conference convention summit
fix fixed repair repaired
clean cleaned cleaning tidy
decorate decorated decoration
collect collected collection
lend lent borrow borrowed
rent rented lease
cancel cancelled canceled
miss missed
weather rain sunny snow
color colour
name named called
nickname name called
age old years
nationality country origin
mean means
handle cope deal
view perspective opinion thought
describe describes
discuss discussed talk
injury hurt sprained
damage damaged destroyed
steal stole stolen
fight fought argue argued argument
hide hid hidden
catch caught
throw threw thrown
build built building construct
hear heard
listen listened listening
hold held
lead led leader
sit sat
stand stood
understand understood
`;

/** English words that would be folded together, a line a word with its forms (`english-apart.ts`). */
export const apartLines = `
not
notes noted noting
can cans canned canning
cannes
but buts butting
butt butts
boots boot booted
well wells
welsh
welles
see
shy
man manning mans manned
mann
say
shay
much
mooch
still stills
steel
steele
stiles
god gods
goddess
feel feeling feels
fill fills
filled filling
files filed filing
same
shame
show showed shows showing
shoved shoving shoves
sow sowing
kill killed killing kills
keel
car cars
cares cared caring
caress
try tried tries
tree trees
saw sawing sawed saws
saved saving saves
shaw
shaved shaving shaves
room rooms rooming
rum
shit shitting shits
sit sitting sits
sheet sheets
sites
bit bits
bites biting
beets beet
while
wheel wheels wheeled wheeling
soon
sun suns
shun shunned
later
latter
late
latte
far
fares
shut shuts shutting
shoot shooting shoots
soot
sleep sleeping sleeps
slip slipped slipping slips
quite
quit quitting quits
married marry marries
mary
mari maris
lady ladies
laddie
shot
shots
war wars warring
wares waring
wow
vow vows vowed
free frees
fried fry fries
gun guns gunning gunned
goons goon
full
fool fools fooled fooling
plan plans planning planned
plane planes
dinner dinners
diner diners
sort sorts sorted sorting
short shorts shorted
white whites whiting
whit
scared scare scares scaring
scar scars scarred scarring
past
paste
ass
ash
aas
win winning wins
wines
vines
till tills
tiles
pull pulls
pulled pulling
pool pools
seeing
sing sings
singing
loved loves loving
low lows
feet
fit fits fitting fitted
moving moved moves
mow mowing mowed
class
clash
busy
bushy
finish
finnish
ship ships shipping shipped
sheep
sip sipping sips
sell selling sells
shell shells shelling
clothes clothing clothed clothe
cloth cloths
count counting counts counted
countess
miles
mill mills
mil
ball balls
baal
fish fishing fishes fished
fees
cover covered covering covers
cowers cowering
deep
dip dipped dipping dips
star stars starring starred
staring stare stared stares
starr
sad
shades
fly flies
flee flees
cops cop copped
coping
sake
shake
green greens
greene
grin grinning grins
holy
holly
james
jam jammed jamming jams
wine
vine
cash cashed cashing
cases casing
push pushed pushing pushes
puss pus
bus buses
bush bushes
rid
riding rides
reed reeds
grow growing grows
grove groves
fat fats
fates fated
suit suits
suite suited suites
bell bells
bel
west
vest vested vests
stage stages staged staging
stag
waste wasting wasted wastes
vast
fired firing fires
fir
locked locking locke
lock locks
prince princes
princess
hiding hides
heed
sky skies
ski skis
roll rolling rolls rolled
roles
losing loses
loss losses
van vans
wan
wild
wilde
hoping hopes hoped
hop hopping hopped hops
main mains
maine
hat hats
hated hates hating
cup cups
coop cooped
plus
plush
brown browns
browning browne
lines lined lining
lin
based bases basing
bass
bash bashed bashing
scott
scots scot
sees
sis
spare spared sparing spares
sparring spar
wet wetting wets
vet vets vetted
buried bury buries
boorish
hill hills
heels heel
lover lovers
lower lowered lowering lowers
ill
eel
mood moods
mud
dating dates dated
dat
crash
crass
priest priests
priestess
suck sucks sucked sucking
shucks
site
shite
tall
tales
taal
shock shocked shocking shocks
socks sock
rat rats ratted ratting
rates rating rated
below
beloved
bellows bellowing
piss pissed pissing pisses
pees
gary
garish
rob robbed robbing robs
robes
pills pill
peel peeled peeling
piles piled piling
desert deserted deserts deserting
dessert desserts
boom booming booms
bum bums bummed bumming
bride brides
breed breeding breeds
penny pennies
penis
cast casts
casting caste
wolf
wolfe
series
sherry
sin sins sinned
shining shines shined
shin
mass masses
mashed mash
jones
zones zoning zoned
fully
foolish
pen pens
penn
bay
bai
dish dishes
dis
fever
fewer
sides siding sided
seed
seeds
todd
tod
lion lions
lioness
pussy pussies
pushy
wallet wallets
valet
self
shelf
stress
string
bat bats batting
bates
ross
roses
chill chilling chills chilled
chile
spit spitting spits
spite
raped raping rapes
rap rapping raps
mouse
mousse
pit pits
pitt
strip stripped strips stripping
stripes striped stripe
noon
nun nuns
spin spinning spins
spine spines
kit kits
kites
mars mar
marsh
maar
pin pins pinned pinning
pines pining
aid aids
aiding aided aides
punish
puny
tap tapping tapped taps
tapes taped taping
bitter
biter
gloves glove
glow glowing glows
shore
sore
owen owens
oven ovens
raw
raving raves
blonde blondes
blond
shaking shakes
sakes
mall malls
males
weed
weeds
tons ton
tones toned
tonnes
sack sacked sacks
shack
web webs
webb
irish
iris
needle needles
needless
con cons conned conning
cones
baron barons
baroness
bonnie
bonny
bony
pierre
pier piers
ashes
asses
assess
root roots rooting rooted
rut
lungs lung
lunges
severe severed
sewer sewers
sever
shooter shooters
shutter shutters
heroin
heroine
hut huts
hooting hoot hoots
coma
comma
rely relied relies
relish
fuss fussing
fused fuses
tin tins
teen teens
dining dined dines
din
cannon cannons
canon
wiped wiping wipes
weep weeping weeps
vip vips
sweep sweeping sweeps
swipe swiped
tub tubs
tubes tubing
min mins
mines mining mined
blues
blush
heir heirs
heiress
bra bras
brass
brash
greet greeting greeted greets
grit grits gritted
stall stalling stalls stalled
stale
grid
greed
dam dams
dames
dash dashing dashed
das
slim
slime
buzzer buzzers
boozer
possess
posing posed poses
posh
jeep
zip zips zipping zipped
codes coded coding
cod
wires wired wiring
veer
stir stirring stirred stirs
steer steering steered steers
pipes piping
peep peeping peeps
pip pips
lid lids lidded
leeds
fury furies
furry
urban
urbane
genes
gen
nan
naan
rabbi
rabies
scrap scraps scrapped
scrape scraping scraped scrapes
scottish
scottie
shaped shapes shaping
sap
rag rags ragged ragging
raging rages raged
slippers slipper
sleeper sleepers
grim
grimes
grimm
poles
polls poll
pol polling
bun buns
boon
fades fading faded
fad
cubs cub
cubes
rover
rower
lan
lanes
coral corals
corral
reef reefs
riff riffs riffing
mop mopping mops
moping moped
sol
soles
willis
wily
shush shushing
shoos
dim
deemed deem
boogie
buggy
fling
fleeing
moody
muddy
litter littered littering
liters liter
premiere
premier
user users
usher
paw paws
paved paving
shag shagging shagged
sag sagging sags
lass
lash lashes lashed lashing
whinnies
whiny
shelves
selves
wheezing wheezes
whiz whizzing
pillar pillars
pilar
zap zapping zapped
japs jap
puddle puddles
poodle
omelet
omelette
hopper
hoper
vigilante vigilantes
vigilant
mush
muses
musing
toots toot tooting
tut tuts
govern governed governing
governess
fringe fringes
freeing
bookie bookies
bookish
vale
wale
wary
vary varied varies
kiddies
kiddie
spur spurs
spoor
sash
sas sass
hoof
huff huffs huffing
dunes
dun
sears seared searing sear
shears
simmer simmering
shimmering shimmer
moll
mol
installments installment
instalments
skillful
skilful
softie
softy
`;

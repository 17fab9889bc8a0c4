/** Places that productions go to besides the cities that performers live in; folded. What is not here is a place where it stands like one. */
export const towns: ReadonlySet<string> = new Set(
  [
    'agra,ajmer,alibag,alibaug,almora,amritsar,aurangabad,badrinath,belagavi,bhimtal,bhuj,bikaner,bundi,coimbatore,coorg,cuttack,dalhousie,daman,darjeeling,dehradun,dharamshala,diu,gangtok,gaya,gokarna,gulmarg,guntur',
    'gwalior,hampi,haridwar,hubballi,imphal,itanagar,jabalpur,jaisalmer,jalandhar,jammu,jamshedpur,jhansi,jodhpur,kabini,karjat,kasauli,kashmir,khajuraho,khandala,kodaikanal,kohima,kolhapur,konark,kota,kullu,kutch,ladakh,lavasa,leh,lonavala,ludhiana',
    'madurai,mahabaleshwar,maheshwar,manali,mandawa,mangaluru,mathura,matheran,mount abu,mukteshwar,munnar,mussoorie,nainital,nashik,ooty,orchha,pachmarhi,pahalgam,panchgani,panipat,patiala,pondicherry,puducherry,puri,pushkar,raipur,rajkot,ranchi',
    'ranthambore,rishikesh,rohtak,sangli,satara,shillong,sikkim,silvassa,siliguri,solan,spiti,srinagar,tawang,thanjavur,thrissur,tirupati,udaipur,ujjain,vijayawada,vrindavan,wai,wayanad,yavatmal,ziro',
    'assam,bihar,gujarat,haryana,himachal,jharkhand,karnataka,kerala,maharashtra,manipur,meghalaya,nagaland,odisha,punjab,rajasthan,tamil nadu,telangana,tripura,uttarakhand',
    'abu dhabi,bali,bangkok,budapest,cape town,colombo,dubai,dhaka,georgia,istanbul,kathmandu,london,malaysia,maldives,mauritius,nepal,new york,oman,prague,singapore,sri lanka,switzerland,tbilisi,thailand,toronto,vietnam',
  ].flatMap((line) => line.split(',')),
);

/** First and last names by group: faker's Indian list leans on the north. A name is drawn with its group and says nothing about skill or rate. */
export type NameGroup =
  | 'marathi'
  | 'gujarati'
  | 'punjabi'
  | 'bengali'
  | 'tamil'
  | 'telugu'
  | 'malayali'
  | 'kannada'
  | 'odia'
  | 'northeast'
  | 'urdu'
  | 'goan'
  | 'parsi'
  | 'hindi';

interface NameLists {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly last: readonly string[];
}

const list = (names: string): readonly string[] => names.split(' ');

export const namesByGroup: Readonly<Record<NameGroup, NameLists>> = {
  marathi: {
    female: list('Mrunal Sayali Prajakta Rutuja Sonali Tejashri Ketaki Pallavi Girija Amruta Mukta Vaidehi Gauri Shalmali Apurva Manasi'),
    male: list('Aniket Siddharth Tejas Omkar Sameer Ameya Prasad Sachin Swapnil Kedar Mandar Nikhil Vaibhav Chinmay Shantanu Rohit'),
    last: list('Deshmukh Kulkarni Jadhav Patil Shinde Gaikwad Kamble More Pawar Joshi Sawant Bhosale Chavan Salunkhe Kale Mhatre Thorat Waghmare'),
  },
  gujarati: {
    female: list('Hetal Kinjal Dhwani Jinal Krupa Foram Bhumi Riddhi Khushbu Urvashi Charmi Nirali Avani Devanshi'),
    male: list('Jignesh Hardik Parth Dhruv Mitesh Chirag Ketan Bhavesh Mehul Yash Harsh Kunal Dhaval Pratik'),
    last: list('Patel Shah Mehta Desai Trivedi Solanki Parmar Rathod Vaghela Makwana Prajapati Joshi Barot Thakkar Gohil'),
  },
  punjabi: {
    female: list('Harleen Simran Jasleen Gurleen Manpreet Navneet Prabhleen Rupinder Kirandeep Amrit Sukhmani Parneet Himanshi Mehak'),
    male: list('Gurpreet Harman Jaspreet Amrinder Karanvir Manjot Sukhbir Ranjit Jagjit Prabhjot Angad Taran Balraj Ishwinder'),
    last: list('Gill Sandhu Dhillon Sidhu Grewal Bajwa Randhawa Brar Arora Bedi Sethi Chahal Saini Virk Mann'),
  },
  bengali: {
    female: list('Srijita Ankita Moumita Paoli Rituparna Debolina Tanushree Ishani Swastika Sohini Madhurima Koyel Arunima Piyali'),
    male: list('Anirban Sourav Abir Ritwik Debashis Arindam Subrata Indranil Saptarshi Kaushik Tathagata Soumyajit Rahul Parambrata'),
    last: list('Chatterjee Mukherjee Banerjee Ghosh Bose Das Dutta Sarkar Mondal Biswas Saha Pal Haldar Roy Majumdar'),
  },
  tamil: {
    female: list('Kavya Nithya Aishwarya Abirami Janani Keerthana Malarvizhi Nandhini Oviya Priyanka Revathi Shruti Tamilselvi Yazhini'),
    male: list('Arvind Bharath Dinesh Ezhil Gokul Harish Karthik Kumaran Manikandan Naveen Prabhu Senthil Vignesh Vetri'),
    last: list('Subramanian Murugan Rajan Sundaram Krishnan Selvam Natarajan Pandian Raman Ganesan Velu Kannan Arumugam Chandran'),
  },
  telugu: {
    female: list('Sravani Lahari Anusha Bhavana Chandana Deepthi Harika Jyothi Madhavi Niharika Pranitha Sahithi Tejaswini Varsha'),
    male: list('Nikhil Tharun Sandeep Phani Ravi Sai Teja Vamsi Charan Kalyan Mahesh Naresh Pavan Rakesh'),
    last: list('Reddy Rao Naidu Chowdary Varma Raju Goud Yadav Gupta Prasad Babu Konda Bandi Malla'),
  },
  malayali: {
    female: list('Anjali Parvathy Nimisha Aparna Gayathri Lakshmi Meenakshi Rima Sreelakshmi Gopika Amala Nikhila Darshana Anna'),
    male: list('Arun Basil Fahad Jishnu Manu Nivin Roshan Sreejith Tovin Unni Vineeth Vishnu Sharath Jithin'),
    last: list('Nair Menon Pillai Kurup Thomas Varghese George Mathew Nambiar Panicker Joseph Warrier Kurian Das'),
  },
  kannada: {
    female: list('Ashwini Chaitra Divya Kavitha Manvitha Nabha Pooja Rachitha Sanjana Shubha Sindhu Vaishnavi Amulya Bhoomi'),
    male: list('Abhishek Chethan Darshan Ganesh Girish Kiran Manoj Nagesh Pruthvi Raghav Sharan Srinivas Vasishta Yogesh'),
    last: list('Gowda Shetty Hegde Rao Bhat Kamath Murthy Naik Poojary Swamy Patil Acharya Kulal Urs'),
  },
  odia: {
    female: list('Archita Barsha Elina Lipsa Namrata Prakruti Sheetal Subhashree Itishree Jhilik Rojalin Suchismita'),
    male: list('Babushaan Sabyasachi Sidhant Anubhav Bijay Debasish Jyoti Manas Pradyumna Satyajit Subham Swaraj'),
    last: list('Mohanty Patnaik Mishra Nayak Sahoo Behera Panda Swain Jena Pradhan Rout Das Sethi Barik'),
  },
  northeast: {
    female: list('Lin Bidita Zerifa Aimee Nishita Urmila Ribha Kasturi Meghranjani Pompi Tonthoi Larsing Rimpi Dipannita'),
    male: list('Adil Nipon Jatin Rajkumar Kenny Lalthan Tapan Bhaskar Dhruba Mrinal Zubin Himjyoti Ibomcha Rituraj'),
    last: list('Borah Saikia Gogoi Kalita Hazarika Baruah Deka Laishram Thangjam Sangma Lyngdoh Lalhmingliana Jamir Rai Das'),
  },
  urdu: {
    female: list('Zoya Sana Aafreen Nida Sadia Mahira Rukhsar Huma Inaya Farah Shazia Ayesha Saba Nazneen'),
    male: list('Aamir Faizan Imran Zain Arbaaz Danish Farhan Junaid Rehan Saif Tabish Wasim Irfan Nawaz'),
    last: list('Khan Ansari Shaikh Qureshi Siddiqui Syed Mirza Pathan Sheikh Hashmi Rizvi Farooqui Malik Usmani'),
  },
  goan: {
    female: list('Larissa Sharon Priscilla Valencia Anita Michelle Natasha Rochelle Simone Vanessa Clara Olivia'),
    male: list('Aaron Carlton Glenn Ivor Keith Lloyd Nigel Russell Savio Trevor Warren Denzil'),
    last: list('Fernandes DSouza Pereira Rodrigues Dias Pinto Gomes Lobo Mascarenhas Carvalho Furtado Naik'),
  },
  parsi: {
    female: list('Delnaaz Freny Jasmin Perin Roshni Shernaz Tanaz Zenobia Avan Dilshad'),
    male: list('Boman Cyrus Darius Farhad Hormuz Jamshed Kaizad Rustom Sohrab Zubin'),
    last: list('Irani Contractor Mistry Daruwala Batliwala Wadia Engineer Dastur Bharucha Daboo'),
  },
  hindi: {
    female: list('Shweta Neha Ritu Kalpana Sunita Anamika Babita Chhavi Divyanka Garima Jaya Komal Mansi Nupur Preeti Rashmi Shivani Vandana'),
    male: list('Ashutosh Brijesh Chandan Deepak Gaurav Himanshu Jitendra Kailash Lokesh Mukesh Neeraj Pankaj Rajesh Saurabh Vijay Vineet Yogendra Sunil'),
    last: list('Sharma Verma Mishra Tiwari Yadav Singh Kumar Gupta Chauhan Rajput Pandey Srivastava Saxena Maurya Kushwaha Prasad Rawat Negi Meena Jatav'),
  },
};

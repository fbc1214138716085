// First names that are nearly always given to one gender, for telling he from she. Common ones only.
import type { Gender } from "./titles.js";

const MALE =
  "Aaron Abdul Abdullah Abraham Adam Ahmed Al Alan Albert Alberto Alejandro Aleksandr Alexander Alexei Alfred Ali Allan Allen Andre Andreas Andrei Andrew " +
  "Andriy Andrzej Anthony Antonio Antony Arnold Arthur Barack Barry Ben Benjamin Bernard Bernie Bill Billy Bob Bobby Boris Brad Bradley Brandon " +
  "Brendan Brett Brian Bruce Bryan Calvin Carl Carlos Carter Chad Charles Charlie Chester Chris Christopher Chuck Clarence Clark Claude Clayton " +
  "Clifford Clint Colin Corey Cory Craig Curtis Dale Damien Dan Daniel Darren Darryl Dave David Dean Dennis Derek Derrick Diego Dmitri " +
  "Dmitry Dmytro Don Donald Doug Douglas Duncan Dwight Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Eli Elijah Emmanuel Enrique Eric Erik Ernest " +
  "Eugene Evan Felix Fernando Francis Francisco Francois François Frank Franklin Fred Frederick Friedrich Gabriel Gary Geoffrey George Gerald " +
  "Gerard Gilbert Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Hamid Hank Hans Harold Harrison Harry Harvey Hassan Hector Heinrich " +
  "Henri Henry Herbert Herman Howard Hugh Hugo Hussein Ian Ibrahim Igor Ihor Isaac Ivan Jack Jacob Jacques Jake James Jamie Jared Jason " +
  "Javier Jay Jean-Claude Jean-Paul Jeff Jeffrey Jeremy Jerome Jerry Jesse Jim Jimmy Joe Joel Joey Johann John Johnny Jon Jonathan Jorge Jose José Joseph " +
  "Josh Joshua Juan Julian Justin Karl Keith Ken Kenneth Kevin Khalid Kurt Kyle Larry Laurence Lawrence Lee Leo Leon Leonard Leonid Lewis Lloyd Louis " +
  "Lucas Luis Luke Mahmoud Malcolm Manuel Marc Marco Marcus Mario Mark Marshall Martin Marvin Mathew Matt Matthew Maurice Max Mehmet Michael " +
  "Michel Miguel Mikhail Mike Mitch Mitt Mohamed Mohammad Mohammed Morris Muhammad Mustafa Nathan Nathaniel Neil Newt Nicholas Nick Nicolas Nigel Nikolai Noah " +
  "Norman Oleksandr Oleg Oliver Omar Orlando Oscar Osama Otto Pablo Patrick Paul Pavel Pedro Pete Peter Phil Philip Philippe Phillip Pierre Pyotr Rafael Ralph " +
  "Ramon Randall Randy Raul Ray Raymond Recep Reginald Rex Ricardo Richard Rick Ricky Rob Robby Robert Roberto Rodney Roger Roland Ron Ronald Ross " +
  "Roy Rudolf Rudolph Rudy Russell Ryan Sam Samuel Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Sidney Simon Stanley Stefan " +
  "Stephane Stéphane Stephen Steve Steven Stewart Stuart Ted Terence Terrence Terry Theodore Thomas Tim Timothy Tobias Todd Tom Tommy Tony Travis Trevor Tyler Victor Viktor " +
  "Vincent Vitali Vitaly Vladimir Volodymyr Wade Walter Warren Wayne Wesley Will William Willie Wolfgang Xavier Yasser Yuri Yusuf Zachary Zbigniew " +
  "Alessandro Andrés Arne Armand Aydin Bjorn Björn Cyril Dirk Emil Enzo Fabian Farid Gianni Goran " +
  "Günter Hamza Heiko Helmut Hendrik Henrik Hiroshi Ilya Ismail Jaap Jens Jiri Jiří Joachim Jonas Jörg Julien " +
  "Jürgen Kamal Karel Karim Kenji Klaus Knut Kofi Konstantin Kwame Lech Luca Ludwig Luigi Marek Mateusz Matteo " +
  "Maxim Milos Narendra Nasser Nikos Nils Oleksiy Olaf Olivier Pascal Petr Petro Piotr Radek Rajesh " +
  "Rashid Reza Ruslan Salman Sanjay Serhiy Shinzo Stanislav Stefano Sven Taro Thabo Theo Thierry Tomas " +
  "Tomasz Tomáš Uwe Vadim Vaclav Viggo Walid Yannis Zoran";

const FEMALE =
  "Abigail Ada Adele Adriana Agnes Aisha Alexandra Alice Alicia Alison Allison Alyssa Amanda Amber Amelia Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne " +
  "Annette Annie Antonia April Ashley Audrey Barbara Beatrice Becky Belinda Bernadette Beth Bethany Betsy Betty Beverly Bonnie Brenda Bridget Brittany " +
  "Camille Candace Carla Carmel Carmen Carol Carole Caroline Carolyn Cassandra Catherine Cecilia Celeste Charlene Charlotte Chelsea Cheryl Chloe Christina Christine Cindy " +
  "Claire Clara Claudia Colleen Connie Constance Crystal Cynthia Daisy Dana Danielle Dawn Deborah Debbie Debra Delia Denise Diana Diane Dianne Dolores Donna " +
  "Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Eloise Elsa Elsie Emily Emma Erica Erin Esther Ethel Eva Eve Evelyn Faith " +
  "Fatima Felicia Fiona Florence Frances Francesca Gabriela Gabrielle Gail Gemma Geraldine Gina Gladys Gloria Grace Greta Gretchen Gwen Gwendolyn Hannah Harriet Hazel " +
  "Heather Heidi Helen Helena Hillary Holly Hope Huma Ida Ingrid Irene Iris Irina Isabel Isabella Isabelle Ivana Ivanka Jackie Jacqueline Jane Janet Janice Jasmine " +
  "Jean Jeanne Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jocelyn Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julianne Julie June Justine " +
  "Karen Karin Kate Katerina Katherine Kathleen Kathryn Kathy Katie Katrina Kay Kayla Kellyanne Kerry Kimberly Kirsten Kristen Kristin Kristina Laura Lauren Laurie Leah " +
  "Leila Lena Leslie Lillian Lily Linda Lisa Liz Lois Lola Lorena Loretta Lori Lorraine Louise Lucia Lucille Lucy Lydia Lynn Mabel Madeleine Maggie Mairead Mallory Manuela " +
  "Marcia Margaret Margarita Maria Marian Marianne Marie Marilyn Marina Marjorie Marlene Marsha Martha Mary Maryam Maureen Maxine Megan Melanie Melania Melissa Mercedes " +
  "Meredith Michele Michelle Mildred Miranda Miriam Molly Monica Myra Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nikki Nina Nora Norma Odile Olga Olive Olivia Oksana " +
  "Pamela Patricia Paula Pauline Peggy Penelope Penny Phyllis Priscilla Rachel Ramona Rebecca Regina Renee Rhonda Rita Roberta Rosa Rose Rosemary Roxanne Ruby Ruth " +
  "Sabrina Sally Samantha Sandra Sandy Sara Sarah Selena Shannon Sharon Sheila Shelley Sherry Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacey Stella Stephanie " +
  "Sue Susan Susana Susanna Suzanne Svetlana Sylvia Tamara Tanya Tara Tatiana Teresa Theresa Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria " +
  "Viola Violet Virginia Vivian Wanda Wendy Whitney Yelena Yolanda Yulia Yvette Yvonne Zainab Zoe " +
  "Aoife Astrid Beata Berit Birgit Brigitte Camilla Chiara Dagmar Ebba Elif Emine Françoise Frida Friederike " +
  "Giorgia Giulia Hanna Hanne Helga Helle Ilse Ines Inga Jana Kaja Katarzyna Katja Khadija Klara Leyla Liv " +
  "Lucía Magdalena Mariana Marit Marta Martina Mette Mira Monika Nicola Niamh Olena Paola Petra Priya Rania " +
  "Sanna Siobhan Solveig Tatyana Ulrike Yuliya Zsuzsanna";

/** First name → gender. Names given to both are left out. */
export const FIRST_NAMES: ReadonlyMap<string, Gender> = new Map([
  ...MALE.split(" ").map((name): [string, Gender] => [name, "male"]),
  ...FEMALE.split(" ").map((name): [string, Gender] => [name, "female"]),
]);

/** Short and full first names of one person, each row one name. */
export const NICKNAMES: readonly (readonly string[])[] = [
  ["William", "Bill", "Billy", "Will"],
  ["Robert", "Bob", "Bobby", "Rob"],
  ["Richard", "Dick", "Rick", "Rich"],
  ["James", "Jim", "Jimmy", "Jamie"],
  ["John", "Jack", "Johnny", "Jon"],
  ["Michael", "Mike", "Mick"],
  ["Thomas", "Tom", "Tommy"],
  ["Joseph", "Joe", "Joey"],
  ["Edward", "Ed", "Eddie", "Ted"],
  ["Theodore", "Ted"],
  ["Charles", "Charlie", "Chuck"],
  ["Daniel", "Dan", "Danny"],
  ["David", "Dave"],
  ["Donald", "Don"],
  ["Douglas", "Doug"],
  ["Gregory", "Greg"],
  ["Jeffrey", "Jeff"],
  ["Kenneth", "Ken"],
  ["Lawrence", "Larry"],
  ["Matthew", "Matt"],
  ["Nicholas", "Nick"],
  ["Patrick", "Pat"],
  ["Peter", "Pete"],
  ["Philip", "Phil"],
  ["Samuel", "Sam"],
  ["Stephen", "Steve"],
  ["Steven", "Steve"],
  ["Timothy", "Tim"],
  ["Anthony", "Tony"],
  ["Antony", "Tony"],
  ["Bernard", "Bernie"],
  ["Benjamin", "Ben"],
  ["Christopher", "Chris"],
  ["Andrew", "Andy", "Drew"],
  ["Rudolph", "Rudy"],
  ["Ronald", "Ron"],
  ["Alexander", "Alex"],
  ["Albert", "Al"],
  ["Elizabeth", "Liz", "Beth", "Betsy", "Betty"],
  ["Margaret", "Maggie", "Peggy", "Meg"],
  ["Katherine", "Kate", "Katie", "Kathy"],
  ["Catherine", "Kate", "Cathy"],
  ["Deborah", "Debbie"],
  ["Jennifer", "Jenny", "Jen"],
  ["Patricia", "Pat", "Patty"],
  ["Susan", "Sue"],
  ["Rebecca", "Becky"],
  ["Victoria", "Vicky"],
];

/// Word lists for invented people; the most common come first.
enum Lexicon {
  static let women: StaticString = """
    Mary Linda Patricia Susan Deborah Barbara Karen Nancy Donna Cynthia Sandra Pamela Sharon \
    Kathleen Carol Diane Brenda Cheryl Elizabeth Janet Jennifer Amy Melissa Michelle Kimberly Lisa \
    Angela Heather Stephanie Nicole Jessica Rebecca Laura Amanda Sarah Rachel Emily Ashley Megan \
    Samantha Lauren Kayla Hannah Victoria Olivia Grace Maria Ana Rosa Carmen Elena Sofia Lucia \
    Gabriela Daniela Mei Ling Yuki Priya Anita Fatima Leila Aisha Nadia Ingrid Astrid Bridget \
    Colleen Maureen Sheila Tamara Natasha Vera Wanda Yolanda Zoe June April Faith Hope Joy Ivy \
    Hazel Pearl Ruby Opal Esther Naomi Ruth Judith Martha Alice Clara Edith Florence
    """

  static let men: StaticString = """
    James Robert John Michael David William Richard Thomas Mark Charles Steven Gary Joseph Donald \
    Ronald Kenneth Paul Larry Daniel Stephen Christopher Jason Matthew Brian Kevin Eric Jeffrey \
    Timothy Scott Anthony Joshua Andrew Justin Ryan Brandon Jonathan Nicholas Tyler Jacob Zachary \
    Kyle Austin Jose Juan Carlos Luis Miguel Jorge Rafael Diego Wei Jun Hiro Raj Arjun Omar Ali \
    Hassan Yusuf Ivan Lars Erik Sean Patrick Liam Neil Ian Owen Hugh Ralph Roy Earl Dale Glenn \
    Wayne Curtis Travis Marcus Darnell Tyrone Leon Otis Felix Oscar Victor Hugo Simon Martin Peter \
    Philip Walter Henry Arthur Albert Frank Samuel Nathan Aaron
    """

  static let surnames: StaticString = """
    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez \
    Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris \
    Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill \
    Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips \
    Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers \
    Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson \
    Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo \
    Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell \
    Coleman Butler Henderson Barnes Fisher Vasquez Simmons Romero Jordan Patterson Alexander \
    Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis \
    Tran Medina Stevens Ford Marshall Owens Harrison Woods Kennedy Mcdonald Vargas Henry Chen \
    Freeman Webb Tucker Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder \
    Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose Stone Salazar Fox \
    Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan \
    Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Knight
    """

  static let streets: StaticString = """
    Maple Ave,Oak St,Cedar Ln,Pine St,Elm St,Main St,Park Ave,Walnut St,Chestnut St,Birch Rd,\
    Spruce Ct,Willow Way,Sunset Blvd,Lake Dr,Hill Rd,River Rd,Church St,Mill Ln,School St,\
    Meadow Ln,Forest Dr,Highland Ave,Ridge Rd,Valley View Dr,Spring St,Summit Ave,Orchard Rd,\
    Cherry Ln,Franklin St,Lincoln Ave,Washington St,Jefferson Ave,Madison St,Monroe Dr,Jackson St,\
    Prospect Ave,Center St,Union St,Liberty St,Market St,Canal St,Bridge St,Garden St,Laurel Ct,\
    Magnolia Dr,Dogwood Ln,Hickory Way,Juniper Ct,Aspen Dr,Poplar St,Sycamore Ln,Hawthorne Rd,\
    Foxglove Ct,Heron Way,Falcon Dr,Quail Run,Deer Path,Stone Ridge Rd,Old Mill Rd,Country Club Dr
    """

  static let cities: StaticString = """
    Springfield,Fairview,Riverside,Franklin,Clinton,Greenville,Georgetown,Salem,Madison,Arlington,\
    Ashland,Dover,Oxford,Jackson,Burlington,Manchester,Milton,Newport,Auburn,Centerville,Clayton,\
    Dayton,Lexington,Milford,Winchester,Cleveland,Hudson,Kingston,Mount Vernon,Oakland,Riverton,\
    Bristol,Chester,Glenwood,Lakeview,Marion,Monroe,Oak Grove,Pleasant Hill,Plymouth,Shelby,\
    Troy,Union City,Waverly,Westwood,Brookfield,Cedar Falls,Eastport,Harmony,Mill Creek,Northfield,\
    Pine Bluff,Rockport,Silver Lake,Stonebridge,Twin Falls,Willow Springs,Windsor,Woodland,Zion
    """

  static let mailDomains: StaticString = """
    mail.example inbox.example post.example letters.example home.example desk.example net.example \
    webmail.example school.example work.example mailbox.test letter.invalid
    """
}

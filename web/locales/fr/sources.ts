/** References of cut-offs and figures, in French; see `nl/sources.ts`. */
export const sources: Readonly<Record<string, string>> = {
  'Broersen et al. 2004, as cited for the need for recovery scale: problematic from 6 of 11 (54.5 of 100)':
    'Broersen et al. 2004, tels que cités pour l’échelle du besoin de récupération : problème à partir de 6 sur 11 (54,5 sur 100)',
  'Werkpeil reading: 9 of 11 (81.8 of 100), chosen because the share of acute in problematic stress was 10.5 to 29.0 % in the monitor of 2004 (Notelaers et al., Over.werk)':
    'Lecture propre de Werkpeil : 9 sur 11 (81,8 sur 100). Dans le moniteur de 2004, 10,5 à 29,0 % du stress problématique était aigu (Notelaers et al., Over.werk)',
  'Werkpeil reading: problematic from the first whole score above 50 of 100, acute from the first whole score of at least 80 of 100':
    'Lecture propre de Werkpeil : problème à partir du premier score entier au-dessus de 50 sur 100, grave à partir du premier score entier d’au moins 80 sur 100',
  'Werkpeil: five forms of unwanted behaviour at work named in the Belgian law on psychosocial risks and in the sector reports of the monitor; one yes in twelve months counts':
    'Werkpeil : cinq formes de comportement indésirable citées dans la loi belge sur les risques psychosociaux et dans les rapports sectoriels du moniteur ; un seul « oui » en douze mois compte',
  'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting werknemers 2023':
    'SERV/StIA, Hoe werkbaar is je job? Résultats de la mesure auprès des salariés, 2023 (en néerlandais)',
  'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting zelfstandige ondernemers 2023':
    'SERV/StIA, Hoe werkbaar is je job? Résultats de la mesure auprès des indépendants, 2023 (en néerlandais)',
  'SERV, advice “Versnellingsplan re-integratie”, 25 April 2024':
    'SERV, avis « Versnellingsplan re-integratie », 25 avril 2024 (en néerlandais)',
  'ACOD Onderwijs, Werkbaar werk in het onderwijs: trend voorzichtig positief':
    'ACOD Onderwijs, Werkbaar werk in het onderwijs: trend voorzichtig positief (en néerlandais ; cite le moniteur de 2023)',
  'Verso, quoting the SERV/StIA monitor of 2023 for the social profit sector':
    'Verso, qui cite le moniteur SERV/StIA de 2023 pour le secteur à profit social',
  'Work Ability Score: 0-5 poor, 6-7 moderate, 8-9 good, 10 excellent (Swedish WAI network)':
    'Work Ability Score : 0-5 bas, 6-7 moyen, 8-9 bon, 10 excellent (réseau WAI suédois)',
  'FIOH general categories: poor 7-27, moderate 28-36, good 37-43, excellent 44-49 (WAI-Netzwerk; EU-OSHA)':
    'Catégories générales du FIOH : bas 7-27, moyen 28-36, bon 37-43, excellent 44-49 (WAI-Netzwerk ; EU-OSHA)',
  'Kujala, Remes, Ek, Tammelin, Laitinen, Occup Med 2005;55:399-401: categories from 3,725 Finns who were all 31 years old (15th, 50th and 85th percentile 37, 41 and 45)':
    'Kujala, Remes, Ek, Tammelin, Laitinen, Occup Med 2005;55:399-401 : catégories établies auprès de 3 725 Finlandais qui avaient tous 31 ans (15e, 50e et 85e percentile : 37, 41 et 45)',
  'Werkpeil reading: attention from a mean of 3.0 (complaints sometimes, on average), soon from a mean of 3.5 (halfway to often)':
    'Lecture propre de Werkpeil : attention à partir d’une moyenne de 3,0 (des plaintes parfois, en moyenne), rapidement à partir de 3,5 (à mi-chemin vers souvent)',
  'Werkpeil reading: attention below the middle of the scale (10 of 20), soon below a quarter (5 of 20)':
    'Lecture propre de Werkpeil : attention sous le milieu de l’échelle (10 sur 20), rapidement sous le quart (5 sur 20)',
  "One-sided Fisher's exact test (binomial tail where the benchmark's n is unknown); false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289; interval of the difference: Newcombe 1998, Stat Med 17:873. Levels q <= 0.10 and q <= 0.01: own choice, provisional.":
    'Test exact de Fisher unilatéral (probabilité binomiale si le nombre de réponses du chiffre de comparaison n’est pas connu) ; part de fausses alertes : Benjamini & Hochberg 1995, J R Stat Soc B 57:289 ; intervalle de la différence : Newcombe 1998, Stat Med 17:873. Limites q ≤ 0,10 et q ≤ 0,01 : choix propre, provisoire.',
  "One-sided Fisher's test with mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159); interval of the difference: Newcombe 1998, Stat Med 17:873; false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289. Levels q <= 0.10 and q <= 0.01: own choice, provisional.":
    'Test de Fisher unilatéral avec mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159) ; intervalle de la différence : Newcombe 1998, Stat Med 17:873 ; part de fausses alertes : Benjamini & Hochberg 1995, J R Stat Soc B 57:289. Limites q ≤ 0,10 et q ≤ 0,01 : choix propre, provisoire.',
};

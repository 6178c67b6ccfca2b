/**
 * References of cut-offs and figures, in Dutch. The key is the reference as it stands in `surveys/`, which is in English:
 * published files never change, and an instrument of an organisation itself keeps its own words.
 */
export const sources: Readonly<Record<string, string>> = {
  'Broersen et al. 2004, as cited for the need for recovery scale: problematic from 6 of 11 (54.5 of 100)':
    'Broersen e.a. 2004, zoals aangehaald bij de schaal voor herstelbehoefte: een probleem vanaf 6 op 11 (54,5 op 100)',
  'Werkpeil reading: 9 of 11 (81.8 of 100), chosen because the share of acute in problematic stress was 10.5 to 29.0 % in the monitor of 2004 (Notelaers et al., Over.werk)':
    'Eigen lezing van Werkpeil: 9 op 11 (81,8 op 100). In de monitor van 2004 was 10,5 tot 29,0 % van de problematische stress ernstig (Notelaers e.a., Over.werk)',
  'Werkpeil reading: problematic from the first whole score above 50 of 100, acute from the first whole score of at least 80 of 100':
    'Eigen lezing van Werkpeil: een probleem vanaf de eerste hele score boven 50 op 100, ernstig vanaf de eerste hele score van minstens 80 op 100',
  'Werkpeil: five forms of unwanted behaviour at work named in the Belgian law on psychosocial risks and in the sector reports of the monitor; one yes in twelve months counts':
    'Werkpeil: vijf vormen van ongewenst gedrag uit de Belgische wet over psychosociale risico’s en de sectorrapporten van de monitor; één keer “ja” in twaalf maanden telt',
  'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting werknemers 2023':
    'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting werknemers 2023',
  'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting zelfstandige ondernemers 2023':
    'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting zelfstandige ondernemers 2023',
  'SERV, advice “Versnellingsplan re-integratie”, 25 April 2024':
    'SERV, advies “Versnellingsplan re-integratie”, 25 april 2024',
  'ACOD Onderwijs, Werkbaar werk in het onderwijs: trend voorzichtig positief':
    'ACOD Onderwijs, Werkbaar werk in het onderwijs: trend voorzichtig positief (haalt de monitor van 2023 aan)',
  'Verso, quoting the SERV/StIA monitor of 2023 for the social profit sector':
    'Verso, dat de SERV/StIA-monitor van 2023 aanhaalt voor de socialprofitsector',
  'Work Ability Score: 0-5 poor, 6-7 moderate, 8-9 good, 10 excellent (Swedish WAI network)':
    'Work Ability Score: 0-5 laag, 6-7 matig, 8-9 goed, 10 uitstekend (Zweeds WAI-netwerk)',
  'FIOH general categories: poor 7-27, moderate 28-36, good 37-43, excellent 44-49 (WAI-Netzwerk; EU-OSHA)':
    'Algemene categorieën van het FIOH: laag 7-27, matig 28-36, goed 37-43, uitstekend 44-49 (WAI-Netzwerk; EU-OSHA)',
  'Kujala, Remes, Ek, Tammelin, Laitinen, Occup Med 2005;55:399-401: categories from 3,725 Finns who were all 31 years old (15th, 50th and 85th percentile 37, 41 and 45)':
    'Kujala, Remes, Ek, Tammelin, Laitinen, Occup Med 2005;55:399-401: categorieën van 3725 Finnen die allen 31 jaar waren (15e, 50e en 85e percentiel: 37, 41 en 45)',
  'Werkpeil reading: attention from a mean of 3.0 (complaints sometimes, on average), soon from a mean of 3.5 (halfway to often)':
    'Eigen lezing van Werkpeil: aandacht vanaf een gemiddelde van 3,0 (gemiddeld soms klachten), snel vanaf een gemiddelde van 3,5 (halverwege naar vaak)',
  'Werkpeil reading: attention below the middle of the scale (10 of 20), soon below a quarter (5 of 20)':
    'Eigen lezing van Werkpeil: aandacht onder het midden van de schaal (10 op 20), snel onder een kwart (5 op 20)',
  "One-sided Fisher's exact test (binomial tail where the benchmark's n is unknown); false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289; interval of the difference: Newcombe 1998, Stat Med 17:873. Levels q <= 0.10 and q <= 0.01: own choice, provisional.":
    'Eenzijdige exacte toets van Fisher (binomiale kans waar het aantal antwoorden van het vergelijkingscijfer niet bekend is); aandeel loos alarm: Benjamini & Hochberg 1995, J R Stat Soc B 57:289; interval van het verschil: Newcombe 1998, Stat Med 17:873. Grenzen q ≤ 0,10 en q ≤ 0,01: eigen keuze, voorlopig.',
  "One-sided Fisher's test with mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159); interval of the difference: Newcombe 1998, Stat Med 17:873; false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289. Levels q <= 0.10 and q <= 0.01: own choice, provisional.":
    'Eenzijdige toets van Fisher met mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159); interval van het verschil: Newcombe 1998, Stat Med 17:873; aandeel loos alarm: Benjamini & Hochberg 1995, J R Stat Soc B 57:289. Grenzen q ≤ 0,10 en q ≤ 0,01: eigen keuze, voorlopig.',
};

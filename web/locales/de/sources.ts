/** References of cut-offs and figures, in German; see `nl/sources.ts`. */
export const sources: Readonly<Record<string, string>> = {
  'Broersen et al. 2004, as cited for the need for recovery scale: problematic from 6 of 11 (54.5 of 100)':
    'Broersen u. a. 2004, wie für die Skala zum Erholungsbedürfnis zitiert: ein Problem ab 6 von 11 (54,5 von 100)',
  'Werkpeil reading: 9 of 11 (81.8 of 100), chosen because the share of acute in problematic stress was 10.5 to 29.0 % in the monitor of 2004 (Notelaers et al., Over.werk)':
    'Eigene Lesart von Werkpeil: 9 von 11 (81,8 von 100). Im Monitor von 2004 waren 10,5 bis 29,0 % des problematischen Stresses akut (Notelaers u. a., Over.werk)',
  'Werkpeil reading: problematic from the first whole score above 50 of 100, acute from the first whole score of at least 80 of 100':
    'Eigene Lesart von Werkpeil: ein Problem ab dem ersten ganzen Wert über 50 von 100, ernst ab dem ersten ganzen Wert von mindestens 80 von 100',
  'Werkpeil: five forms of unwanted behaviour at work named in the Belgian law on psychosocial risks and in the sector reports of the monitor; one yes in twelve months counts':
    'Werkpeil: fünf Formen unerwünschten Verhaltens aus dem belgischen Gesetz über psychosoziale Risiken und den Branchenberichten des Monitors; ein „Ja“ in zwölf Monaten zählt',
  'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting werknemers 2023':
    'SERV/StIA, Hoe werkbaar is je job? Ergebnisse der Messung bei Arbeitnehmern 2023 (auf Niederländisch)',
  'SERV/StIA, Hoe werkbaar is je job? Resultaten werkbaarheidsmeting zelfstandige ondernemers 2023':
    'SERV/StIA, Hoe werkbaar is je job? Ergebnisse der Messung bei Selbstständigen 2023 (auf Niederländisch)',
  'SERV, advice “Versnellingsplan re-integratie”, 25 April 2024':
    'SERV, Stellungnahme „Versnellingsplan re-integratie“, 25. April 2024 (auf Niederländisch)',
  'ACOD Onderwijs, Werkbaar werk in het onderwijs: trend voorzichtig positief':
    'ACOD Onderwijs, Werkbaar werk in het onderwijs: trend voorzichtig positief (auf Niederländisch; zitiert den Monitor von 2023)',
  'Verso, quoting the SERV/StIA monitor of 2023 for the social profit sector':
    'Verso, zitiert den SERV/StIA-Monitor von 2023 für den Non-Profit-Sektor',
  'Work Ability Score: 0-5 poor, 6-7 moderate, 8-9 good, 10 excellent (Swedish WAI network)':
    'Work Ability Score: 0-5 niedrig, 6-7 mäßig, 8-9 gut, 10 ausgezeichnet (schwedisches WAI-Netzwerk)',
  'FIOH general categories: poor 7-27, moderate 28-36, good 37-43, excellent 44-49 (WAI-Netzwerk; EU-OSHA)':
    'Allgemeine Kategorien des FIOH: niedrig 7-27, mäßig 28-36, gut 37-43, ausgezeichnet 44-49 (WAI-Netzwerk; EU-OSHA)',
  'Kujala, Remes, Ek, Tammelin, Laitinen, Occup Med 2005;55:399-401: categories from 3,725 Finns who were all 31 years old (15th, 50th and 85th percentile 37, 41 and 45)':
    'Kujala, Remes, Ek, Tammelin, Laitinen, Occup Med 2005;55:399-401: Kategorien von 3.725 Finnen, die alle 31 Jahre alt waren (15., 50. und 85. Perzentil: 37, 41 und 45)',
  'Werkpeil reading: attention from a mean of 3.0 (complaints sometimes, on average), soon from a mean of 3.5 (halfway to often)':
    'Eigene Lesart von Werkpeil: Aufmerksamkeit ab einem Mittelwert von 3,0 (im Schnitt manchmal Beschwerden), bald ab 3,5 (auf halbem Weg zu oft)',
  'Werkpeil reading: attention below the middle of the scale (10 of 20), soon below a quarter (5 of 20)':
    'Eigene Lesart von Werkpeil: Aufmerksamkeit unter der Mitte der Skala (10 von 20), bald unter einem Viertel (5 von 20)',
  "One-sided Fisher's exact test (binomial tail where the benchmark's n is unknown); false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289; interval of the difference: Newcombe 1998, Stat Med 17:873. Levels q <= 0.10 and q <= 0.01: own choice, provisional.":
    'Einseitiger exakter Test nach Fisher (Binomialwahrscheinlichkeit, wo die Zahl der Antworten der Vergleichszahl nicht bekannt ist); Anteil falscher Alarme: Benjamini & Hochberg 1995, J R Stat Soc B 57:289; Intervall des Unterschieds: Newcombe 1998, Stat Med 17:873. Grenzen q ≤ 0,10 und q ≤ 0,01: eigene Wahl, vorläufig.',
  "One-sided Fisher's test with mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159); interval of the difference: Newcombe 1998, Stat Med 17:873; false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289. Levels q <= 0.10 and q <= 0.01: own choice, provisional.":
    'Einseitiger Test nach Fisher mit mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159); Intervall des Unterschieds: Newcombe 1998, Stat Med 17:873; Anteil falscher Alarme: Benjamini & Hochberg 1995, J R Stat Soc B 57:289. Grenzen q ≤ 0,10 und q ≤ 0,01: eigene Wahl, vorläufig.',
};

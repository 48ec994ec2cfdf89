namespace RemoteUi.Web.Resources;

/*
 * One class for each catalog of words, to name it where they are asked for: IStringLocalizer<Labels>.
 * The words are in the resx files of the same name: Labels.resx in English, Labels.cs.resx in Czech.
 */

/// <summary>Names on the pages: of fields, buttons, columns, places, states.</summary>
public sealed class Labels;

/// <summary>Sentences on the pages: what a page is for, hints, notes, times.</summary>
public sealed class Texts;

/// <summary>
/// Why a request failed and what to do about it (<c>Cause.*</c>, <c>FailInfo.*</c>, <c>Http.*</c>).
/// </summary>
public sealed class Causes;

/// <summary>What is wrong with a field (<c>Rule.*</c>) and why the machine refuses (<c>Refusal.*</c>).</summary>
public sealed class RuleWords;

/// <summary>The words of the practice CA's pages.</summary>
public sealed class PracticeCaWords;

namespace RemoteUi.Web.Resources;

/// <summary>
/// Sentences on the pages: what a page is for, hints, notes, times. The words are in the resx files of the same name,
/// one a language.
/// </summary>
public sealed class Texts;

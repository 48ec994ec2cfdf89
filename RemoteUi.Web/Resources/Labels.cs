namespace RemoteUi.Web.Resources;

/// <summary>
/// Names on the pages: of fields, buttons, columns, places, states. The words are in the resx files of the same name,
/// one a language.
/// </summary>
public sealed class Labels;

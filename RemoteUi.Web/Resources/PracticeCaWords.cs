namespace RemoteUi.Web.Resources;

/// <summary>
/// The words of the practice CA's pages. They are in the resx files of the same name, one a language.
/// </summary>
public sealed class PracticeCaWords;

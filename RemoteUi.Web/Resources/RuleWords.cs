namespace RemoteUi.Web.Resources;

/// <summary>
/// What is wrong with a field (<c>Rule.*</c>) and why the machine refuses (<c>Refusal.*</c>). The words are in the resx
/// files of the same name, one a language.
/// </summary>
public sealed class RuleWords;

namespace RemoteUi.Web.Resources;

/// <summary>
/// Why a request failed and what to do about it (<c>Cause.*</c>, <c>FailInfo.*</c>, <c>Http.*</c>). The words are in
/// the resx files of the same name, one a language.
/// </summary>
public sealed class Causes;

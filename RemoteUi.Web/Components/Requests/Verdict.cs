using RemoteUi.Web.Components.Icons;

namespace RemoteUi.Web.Components.Requests;

/// <summary>Represents something noteworthy about a server that replied to a connection test.</summary>
/// <param name="Mark">Bad if no request can succeed, Warn otherwise.</param>
/// <param name="Key">The key of the sentence in the texts.</param>
/// <param name="Name">What the sentence is about, such as a certificate's subject.</param>
public sealed record Verdict(Mark Mark, string Key, string Name = "");

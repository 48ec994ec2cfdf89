using RemoteUi.Web.Components.Icons;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Components.Requests;

/// <summary>Represents something noteworthy about a server that replied to a connection test.</summary>
/// <param name="Mark">Bad if no request can succeed, Warn otherwise.</param>
/// <param name="Result">The check that found it.</param>
public sealed record ConnectionVerdict(Mark Mark, CheckResult Result);

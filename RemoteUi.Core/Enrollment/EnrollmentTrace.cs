using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Connects what belongs to an issuance request by its ID: log messages by a scope, and exchanges by a trace. The ID is
/// that of the stored request, its page, its evidence, and its audit entries.
/// </summary>
public static class EnrollmentTrace
{
    /// <summary>The name of the source of activities.</summary>
    public const string Name = "RemoteUi.Enrollment";

    /// <summary>The ID of the request in the scope of log messages.</summary>
    public const string ScopeKey = "IssuanceRequest";

    /// <summary>The ID of the request in traces.</summary>
    public const string Tag = "remote_ui.request_id";

    private static readonly ActivitySource Source = new(Name);

    private static readonly Func<ILogger, Guid, IDisposable?> Scope =
        LoggerMessage.DefineScope<Guid>($"Request {{{ScopeKey}}}");

    /// <summary>Begins the scope of a request.</summary>
    internal static IDisposable? OfRequest(this ILogger log, Guid id) => Scope(log, id);

    /// <summary>Begins the trace of a run of a request; null if nobody listens.</summary>
    internal static Activity? BeginRun(IssuanceRequest request) =>
        Source.StartActivity("enrollment")?.SetTag(Tag, $"{request.Id}").SetTag("origin", $"{request.Origin}");

    /// <summary>Begins a step within the run; null if nobody listens.</summary>
    internal static Activity? BeginStep(IssuanceRequest request, NextStep step) =>
        Source.StartActivity($"enrollment {step.GetType().Name}")?.SetTag(Tag, $"{request.Id}");

    /// <summary>Notes where the request is after the run, and why it failed.</summary>
    internal static void End(this Activity run, IssuanceRequest request)
    {
        run.SetTag("state", $"{request.State}");
        if (request.Error?.Cause is { } cause) run.SetTag("cause", $"{cause}");
        if (request.State == RequestState.Failed) run.SetStatus(ActivityStatusCode.Error);
    }
}

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>The outcomes that any check can have; their sentences are <c>Check.Common.*</c>.</summary>
internal static class CommonOutcomes
{
    public static IReadOnlyList<string> Words { get; } =
    [
        "NoReply", "NoCa", "ControlRefused", "ControlPending", "NoChallengeLeft", "CertificatesSpent", "ProbesSpent",
        "Fault", "Refused", "Held", "HeldToo", "ServerError", "NotScep",
    ];

    /// <summary>The server did not reply to the message that decides.</summary>
    public static CheckOutcome NoReply(string fault) => CheckOutcome.Inconclusive("NoReply", fault);

    /// <summary>GetCACert gave nothing to which a request can be encrypted.</summary>
    public static CheckOutcome NoCa(string why) => CheckOutcome.Inconclusive("NoCa", why);

    /// <summary>The same message without the defect was refused too, so a refusal proves nothing.</summary>
    public static CheckOutcome ControlRefused(string why) => CheckOutcome.Inconclusive("ControlRefused", why);

    /// <summary>The server holds requests for approval, so what it would issue is not known.</summary>
    public static CheckOutcome ControlPending => CheckOutcome.Inconclusive("ControlPending");

    public static CheckOutcome NoChallengeLeft => CheckOutcome.Skipped("NoChallengeLeft");

    public static CheckOutcome CertificatesSpent =>
        CheckOutcome.Skipped("CertificatesSpent", $"{CheckLimits.MaxCertificates}");

    public static CheckOutcome ProbesSpent => CheckOutcome.Skipped("ProbesSpent", $"{CheckLimits.MaxProbes}");

    /// <summary>The server refused what it must refuse.</summary>
    public static CheckOutcome Refused(string how) => CheckOutcome.PassAs("Refused", how);

    /// <summary>The server issues at once otherwise, but holds this request until a person decides.</summary>
    public static CheckOutcome Held => CheckOutcome.PassAs("Held");

    /// <summary>The server holds every request, so it is not known whether it saw the defect.</summary>
    public static CheckOutcome HeldToo => CheckOutcome.Inconclusive("HeldToo");

    /// <summary>The message was refused by an error of the server, not by a rule.</summary>
    public static CheckOutcome ServerError(string how) =>
        CheckOutcome.Finding(Severity.Low, "ServerError", how);

    /// <summary>The reply is neither a SCEP message nor an HTTP error.</summary>
    public static CheckOutcome NotScep(string what) => CheckOutcome.Inconclusive("NotScep", what);

    /// <summary>The check itself failed: a bug of this program.</summary>
    public static CheckOutcome Fault(Exception exception) =>
        CheckOutcome.Inconclusive("Fault", $"{exception.GetType().Name}: {exception.Message}");
}

using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

/// <summary>Which words an error has: a table of errors and what is known about them.</summary>
public class CauseKeysTests
{
    private const string Thumbprint = "AB12";

    private static readonly ErrorFacts AfterSending = new() { CaAnswered = true, WasSent = true };

    private static readonly (string Key, RequestError Error, ErrorFacts Facts)[] Table =
    [
        ("FailInfo.0", Refused(0), AfterSending),
        ("FailInfo.2", Refused(2), AfterSending),
        ("FailInfo.2", Refused(2), AfterSending with { HadChallengePassword = true }),
        ("FailInfo.2.NoChallenge", Refused(2), AfterSending with { HadChallengePassword = false }),
        ("FailInfo.3", Refused(3), Gap(61)),
        ("FailInfo.3", Refused(3), Gap(-61)),
        ("FailInfo.3.ClocksAgree", Refused(3), Gap(60)),
        ("FailInfo.3.ClocksAgree", Refused(3), Gap(-60)),
        ("FailInfo.3.ClockUnknown", Refused(3), AfterSending),
        ("Cause.ServerRefused", Refused(5), AfterSending),
        ("Cause.ServerRefused", Refused(null), AfterSending),
        ("Http.404", Http(404), ErrorFacts.None),
        ("Http.401", Http(401), ErrorFacts.None),
        ("Http.401", Http(401), new() { CaAnswered = true }),
        ("Http.Rejected", Http(400), AfterSending),
        ("Http.Rejected", Http(401), AfterSending),
        ("Http.Rejected", Http(418), AfterSending),
        ("Http.405", Http(405), AfterSending),
        ("Http.429", Http(429), AfterSending),
        ("Cause.HttpError", Http(418), ErrorFacts.None),
        ("Http.500.BeforeSending", Http(500), new() { CaAnswered = true }),
        ("Http.500.AfterCa", Http(500), AfterSending),
        ("Http.500", Http(500), new() { WasSent = true }),
        ("Cause.ProxyAuthenticationRequired", Http(407), ErrorFacts.None),
        ("Cause.RequestTooLarge", Http(413), AfterSending),
        ("Cause.TlsFailed.UnknownIssuer", Tcp(Cause.TlsFailed, "ca:443: unknown issuer: CN=x"), ErrorFacts.None),
        ("Cause.TlsFailed.NameMismatch", Tcp(Cause.TlsFailed, "ca:443: name mismatch: for x"), ErrorFacts.None),
        (
            "Cause.TlsFailed.OutOfDate", Tcp(Cause.TlsFailed, "ca:443: a certificate is expired or not yet valid (x)"),
            ErrorFacts.None),
        ("Cause.TlsFailed", Tcp(Cause.TlsFailed, "ca:443: the certificate was rejected: x"), ErrorFacts.None),
        ("Cause.RedirectRefused", Tcp(Cause.RedirectRefused, "ca:80: more than 5 redirects"), ErrorFacts.None),
        (
            "Cause.RedirectRefused.DropsMessage",
            Tcp(Cause.RedirectRefused, "ca:80: a redirect that would drop the message (HTTP 303)"), AfterSending),
        (
            "Cause.RedirectRefused.NoAddress", Tcp(Cause.RedirectRefused, "ca:80: HTTP 302 without an address"),
            ErrorFacts.None),
        (
            "Cause.RedirectRefused.ToLocal",
            Tcp(Cause.RedirectRefused, "ca:80: a redirect to a local address (http://127.0.0.1/)"), ErrorFacts.None),
        (
            "Cause.RedirectRefused.FromHttps",
            Tcp(Cause.RedirectRefused, "ca:443: redirected from https to http://x/"), ErrorFacts.None),
        (
            "Cause.RedirectRefused.OtherScheme", Tcp(Cause.RedirectRefused, "ca:80: redirected to file"),
            ErrorFacts.None),
        ("Cause.ConnectionLost.PerhapsTls", Tcp(Cause.ConnectionLost), ErrorFacts.None),
        (
            "Cause.ConnectionLost.AfterSending", Tcp(Cause.ConnectionLost),
            ErrorFacts.None with { AnyByteReceived = true, WasSent = true, CanBeCheckedAgain = true }),
        ("Cause.ConnectionLost", Tcp(Cause.ConnectionLost), new() { IsHttps = true }),
        ("Cause.ConnectionLost", Tcp(Cause.ConnectionLost), new() { AnyByteReceived = true }),
        ("Cause.EmptyAnswer", Scep(Cause.EmptyAnswer), ErrorFacts.None),
        ("Cause.EmptyAnswer.AfterCa", Scep(Cause.EmptyAnswer), AfterSending),
        ("Cause.HtmlAnswer.AfterCa", Scep(Cause.HtmlAnswer), AfterSending),
        ("Cause.Malformed.AfterCa", Scep(Cause.Malformed), AfterSending),
        ("Cause.PlainTextReply", Scep(Cause.PlainTextReply), ErrorFacts.None),
        ("Cause.PlainTextReply.AfterCa", Scep(Cause.PlainTextReply), AfterSending),
        ("Cause.AlgorithmTooWeak", Scep(Cause.AlgorithmTooWeak), new() { CaAnswered = true }),
        ("Cause.AlgorithmTooWeak.Reply", Scep(Cause.AlgorithmTooWeak), AfterSending),
        ("Cause.SignerUnknown", Signed($"CN=x (SHA-256 {Thumbprint})"), AfterSending),
        ("Cause.SignerUnknown.LeftOut", Signed($"CN=x (SHA-256 {Thumbprint})"), Pinned),
        ("Cause.SignerUnknown", Signed($"CN=y (SHA-256 00); expected one of CN=x (SHA-256 {Thumbprint})"), Pinned),
        ("Cause.WaitingForApproval", Waiting(null), AfterSending),
        ("Cause.WaitingForApproval.PollFailed", Waiting("connection refused"), AfterSending),
        ("Cause.WaitingForApproval.ByTimer", Waiting(null), AfterSending with { ByTimer = true }),
        (
            "Cause.WaitingForApproval.ByTimerKept", Waiting(null),
            AfterSending with { ByTimer = true, CanBeCheckedAgain = true }),
        ("Cause.PollNotSupported", Waiting("HTTP 501: x"), AfterSending with { PollRefused = true }),
        ("Cause.Interrupted", Tcp(Cause.Interrupted), ErrorFacts.None),
        ("Cause.Interrupted.AfterSending", Tcp(Cause.Interrupted), AfterSending),
        ("Cause.TlsNotSpoken", Tcp(Cause.TlsNotSpoken), ErrorFacts.None),
        ("Cause.KeyLimitReached", new(RequestErrorKind.KeyLimit, null, Cause.KeyLimitReached, null), ErrorFacts.None),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    private static ErrorFacts Pinned =>
        AfterSending with { HasFingerprint = true, NamedThumbprints = [Thumbprint] };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_text_fits_what_is_known(int row) =>
        Assert.Equal(Table[row].Key, CauseKeys.Of(Table[row].Error, Table[row].Facts));

    [Fact]
    public void The_table_contains_every_variant() =>
        Assert.Empty(CauseKeys.Variants.Except(Table.Select(row => row.Key)));

    private static ErrorFacts Gap(int seconds) =>
        AfterSending with { ClockDifference = TimeSpan.FromSeconds(seconds) };

    private static RequestError Refused(int? failInfo) =>
        new(RequestErrorKind.Scep, failInfo, Cause.ServerRefused, null);

    private static RequestError Http(int status) => new(RequestErrorKind.Tcp, status, Cause.HttpError, null);

    private static RequestError Tcp(Cause cause, string? evidence = null) =>
        new(RequestErrorKind.Tcp, null, cause, evidence);

    private static RequestError Scep(Cause cause) => new(RequestErrorKind.Scep, null, cause, null);

    private static RequestError Signed(string by) =>
        new(RequestErrorKind.Scep, null, Cause.SignerUnknown, $"Signed by {by}");

    private static RequestError Waiting(string? evidence) =>
        new(RequestErrorKind.Deferred, null, Cause.WaitingForApproval, evidence);
}

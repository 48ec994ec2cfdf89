using System.Globalization;
using System.Net.Sockets;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Says how a log-in ended. What was seen in TLS comes first: a server that was refused, or that refused, ends the
/// exchange in any way it likes.
/// </summary>
internal sealed class LogInJudge(LogInOrder order, Supplicant supplicant, DeviceTlsClient client, TlsLogIn tls)
{
    /// <summary>Judges an exchange without an answer that counts.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="answers">The number of answers before it.</param>
    public TestEnding Judge(RadiusResult result, int answers) => FindInTls() ?? result switch
    {
        RadiusResult.Silent { Waited: var waited } when answers == 0 =>
            Endings.Of(LogInEnding.NoAnswer, LogInTest.NameOf(order), Seconds(waited)),
        RadiusResult.Silent { Waited: var waited } =>
            Endings.Of(
                LogInEnding.AnswersStopped, answers.ToString(CultureInfo.InvariantCulture), Seconds(waited)),
        RadiusResult.Unreachable { Error: SocketError.ConnectionRefused } =>
            Endings.Of(LogInEnding.PortClosed, LogInTest.NameOf(order)),
        RadiusResult.Unreachable { Error: var error } =>
            Endings.Of(LogInEnding.Unreachable, LogInTest.NameOf(order), error.ToString()),
        RadiusResult.OtherSecret => Endings.Of(LogInEnding.SharedSecretWrong),
        RadiusResult.Unsigned { Code: var code } => Endings.Of(LogInEnding.AnswerUnsigned, NameOf(code)),
        RadiusResult.WronglySigned { Code: var code } => Endings.Of(LogInEnding.AnswerWronglySigned, NameOf(code)),
        RadiusResult.Malformed { Reason: var reason } => Endings.Of(LogInEnding.AnswerMalformed, reason),
        _ => throw new InvalidOperationException($"No ending for {result.GetType().Name}"),
    };

    /// <summary>Judges the answer with which the server ended the log-in.</summary>
    public TestEnding Judge(RadiusPacket answer) => answer.Code switch
    {
        RadiusCode.AccessAccept => Accepted(answer),
        RadiusCode.AccessReject => Rejected(),
        _ => FindInTls() ?? Endings.Of(LogInEnding.AnswerMalformed, $"RADIUS code {NameOf(answer.Code)}"),
    };

    /// <summary>
    /// Only Access-Accept counts, and only after TLS: one without it says nothing about the certificate.
    /// </summary>
    private TestEnding Accepted(RadiusPacket answer)
    {
        if (FindInTls() is { } refused) return refused;
        if (!tls.IsComplete) return Endings.Of(LogInEnding.AcceptedWithoutTls);
        if (answer.JoinEap() is { Length: > 0 } eap && EapPacket.Read(eap).Code != EapCode.Success)
            throw new NetworkFormatException("Access-Accept without EAP-Success");
        return HasServerFinished
            ? Endings.Of(LogInEnding.Accepted, client.VersionName)
            : Endings.Of(LogInEnding.AcceptedUnconfirmed);
    }

    private TestEnding Rejected()
    {
        if (FindInTls() is { } refused) return refused;
        if (supplicant.OtherMethod is { } method)
            return Endings.Of(LogInEnding.OtherMethod, EapMethodNames.Of(method));
        if (!supplicant.HasTlsStarted) return Endings.Of(LogInEnding.RejectedBeforeTls, order.LoginName);
        return HasServerFinished ? Endings.Of(LogInEnding.RejectedAfterTls)
            : client.Asked is null ? Endings.Of(LogInEnding.RejectedDuringTls)
            : order.Key is { } key ? Endings.Of(LogInEnding.RejectedAfterCertificate, key.Certificate.Issuer)
            : Endings.Of(LogInEnding.CertificateMissing);
    }

    /// <summary>
    /// Gets whether the server has judged the certificate: in TLS 1.2 its Finished comes after that, in TLS 1.3 only
    /// its confirmation does.
    /// </summary>
    private bool HasServerFinished => tls.IsComplete && (!client.IsTls13 || tls.IsConfirmed);

    private TestEnding? FindInTls() =>
        client.ServerFault is { } fault ? RefusedServers.EndingOf(fault, order)
        : client.Received is { } received ? Alerts.EndingOf(received, order)
        : client.Sent is { } sent ? Endings.Of(LogInEnding.TlsFailedHere, sent.Name)
        : null;

    private static string NameOf(RadiusCode code) => code switch
    {
        RadiusCode.AccessAccept => "Access-Accept",
        RadiusCode.AccessReject => "Access-Reject",
        RadiusCode.AccessChallenge => "Access-Challenge",
        _ => ((int)code).ToString(CultureInfo.InvariantCulture),
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}

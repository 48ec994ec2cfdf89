using System.Security.Cryptography;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;

namespace RemoteUi.Web.Commands;

/// <summary>
/// One enrollment from GetCACaps to the certificate, with the client of the device, and without anything stored.
/// </summary>
internal sealed class EnrollRun(IScepClient client, TimeProvider clock, EnrollProgress progress)
{
    public async Task<EnrollOutcome> RunAsync(EnrollOrder asked, PrivateKey key, CancellationToken stop)
    {
        progress.Asking(asked.Server);
        var found = await client.GetCaAsync(asked.Server, stop);
        if (found is not CaResult.Found { Ca: var ca })
            return new(null, RequestErrors.Of(found), found.Report, WasSent: false);
        progress.Found(ca);

        var order = new CertificateOrder(TransactionOf(key), key, asked.Subject, asked.Hash)
        {
            ChallengePassword = asked.ChallengePassword,
        };
        if (order.NeedsTransientKey(ca)) order = order with { TransientKey = PrivateKey.Make(KeyLength.Rsa2048) };
        var (result, report) = await SendAsync(asked, ca, order, found.Report, stop);
        return result is EnrollmentResult.Issued or EnrollmentResult.Pending
            ? new(result, null, report, WasSent: true)
            : new(null, RequestErrors.Of(result), report, WasSent: true);
    }

    private async Task<(EnrollmentResult Result, EnrollmentReport Report)> SendAsync(
        EnrollOrder asked, CaProfile ca, CertificateOrder order, EnrollmentReport report, CancellationToken stop)
    {
        progress.Sending(order);
        var result = await GuardedAsync(
            () => client.SendAsync(asked.Server, ca, client.Prepare(asked.Server, ca, order), stop));
        report = report.FollowedBy(result.Report);
        var waiting = result;
        for (var poll = 1; poll <= asked.Polls && MayStillCome(result, waiting); poll++)
        {
            progress.Waiting(asked.Interval, poll, asked.Polls);
            await Task.Delay(asked.Interval, clock, stop);
            result = await GuardedAsync(() => client.PollAsync(asked.Server, ca, order, stop));
            report = report.FollowedBy(result.Report);
        }

        // A poll without a usable reply does not end a transaction that the CA holds.
        return (MayStillCome(result, waiting) ? waiting : result, report);
    }

    private static bool MayStillCome(EnrollmentResult last, EnrollmentResult first) =>
        first is EnrollmentResult.Pending && last is EnrollmentResult.Pending or EnrollmentResult.NoReply;

    private static async Task<EnrollmentResult> GuardedAsync(Func<Task<EnrollmentResult>> exchange)
    {
        try
        {
            return await exchange();
        }
        catch (ScepFormatException refused)
        {
            return new EnrollmentResult.NotUsable(refused.Cause, refused.Message, EnrollmentReport.Empty);
        }
    }

    /// <summary>
    /// The transaction of a key is always the same, so that asking again with the key asks for the same request (RFC
    /// 8894, 3.2.1.1, allows any printable text).
    /// </summary>
    private static TransactionId TransactionOf(PrivateKey key) =>
        new(Convert.ToHexString(SHA256.HashData(key.ExportPublicKey())));
}

/// <summary>Represents how an enrollment ended.</summary>
/// <param name="Reply">Issued or pending; null if it failed.</param>
/// <param name="Error">Why it failed; otherwise null.</param>
/// <param name="WasSent">Whether the CA may have the request.</param>
internal sealed record EnrollOutcome(
    EnrollmentResult? Reply, RequestError? Error, EnrollmentReport Report, bool WasSent);

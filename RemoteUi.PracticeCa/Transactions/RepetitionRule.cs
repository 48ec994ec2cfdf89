using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Decides whether a request repeats an earlier one and gets its reply, or is a new one:
/// the same message always gets the same reply;
/// a new message in a transaction that waits gets PENDING;
/// a new message with the same certificate request, within an hour after it was granted and the first half of the
/// certificate's validity, gets the same certificate, because the client may not have received it;
/// everything else in a transaction that has ended is a new request, which clients that derive their transactionID from
/// the key require. Another key cannot take over a transaction.
/// </summary>
internal sealed class RepetitionRule(RegisterLookup register, TimeProvider time, ILogger<RepetitionRule> logger)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    /// <summary>Returns the entry that the request repeats, or null if it is a new one.</summary>
    /// <exception cref="RequestRefusedException">The transactionID belongs to another key.</exception>
    public RegisterEntry? Find(RegisterEntry asked)
    {
        if (register.FindByMessage(asked.MessageHash) is { } same) return same;
        var earlier = register.FindUnderway(asked.TransactionId, asked.IsRenewal, asked.Ca);
        if (earlier is null) return null;
        if (!earlier.SignerHash.AsSpan().SequenceEqual(asked.SignerHash))
            return asked.IsRenewal
                ? null
                : throw new RequestRefusedException(
                    FailInfo.BadRequest, "The transactionID belongs to a request with another key.");
        if (earlier.State == RegisterState.Waiting) return earlier;
        if (!IsRepeated(earlier, asked)) return null;
        Log.Repeated(logger, earlier.SerialNumber, earlier.Number);
        return earlier;
    }

    private bool IsRepeated(RegisterEntry earlier, RegisterEntry asked)
    {
        if (earlier.RequestHash is not { } hash || !hash.AsSpan().SequenceEqual(asked.RequestHash)) return false;
        using var certificate = X509CertificateLoader.LoadCertificate(earlier.Certificate!);
        var half = (certificate.NotAfter - earlier.DecidedAt!.Value) / 2;
        return time.GetUtcNow() - earlier.DecidedAt.Value < (half < MaxAge ? half : MaxAge);
    }
}

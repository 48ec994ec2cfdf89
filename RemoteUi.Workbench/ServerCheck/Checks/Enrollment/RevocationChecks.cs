using RemoteUi.Core.Revocation;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Revocation;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether the addresses for revocation in the issued certificate are there, and answer over http.</summary>
internal static class RevocationChecks
{
    /// <summary>The number of addresses of each kind that are asked.</summary>
    private const int MaxAddresses = 4;

    private const int Ok = 200;

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E16", CheckLevel.Enroll, "RFC 5280, 4.2.1.13; RFC 5280, 4.2.2.1; RFC 6960, 2.2",
            [
                "None", "OnlyGetCrl", "OtherOnly", "ListNoAnswer", "ListUnusable", "ResponderNoAnswer",
                "ResponderUnusable", "ResponderUnknown", "ResponderRevoked", .. ListedCertificates.Words,
            ],
            AddressesAsync),
    ];

    private static async Task<CheckOutcome> AddressesAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var holder = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var addresses = RevocationAddresses.Of(holder.Issued!);
        if (addresses is { Lists: [], Responders: [] })
            return addresses.Others is [] ? await WithoutAsync(session, holder, cancellationToken)
                : Finding(Severity.Info, "OtherOnly", string.Join(", ", addresses.Others));
        var outcomes = new List<CheckOutcome?>();
        foreach (var list in addresses.Lists.Take(MaxAddresses))
            outcomes.Add(await ListAsync(session, holder, list, cancellationToken));
        foreach (var responder in addresses.Responders.Take(MaxAddresses))
            outcomes.Add(await ResponderAsync(session, holder, responder, cancellationToken));
        return outcomes.OfType<CheckOutcome>().MaxBy(outcome => outcome.Severity)
            ?? Pass(string.Join(", ", addresses.Lists.Concat(addresses.Responders)));
    }

    /// <summary>Without addresses, GetCRL is what is left (RFC 8894, 2.7).</summary>
    private static async Task<CheckOutcome> WithoutAsync(
        CheckSession session, DraftReply holder, CancellationToken cancellationToken)
    {
        var reply = await CrlQuery.AskAsync(session, "22", holder, cancellationToken);
        return reply.IsSuccess ? Finding(Severity.Info, "OnlyGetCrl") : Finding(Severity.Low, "None");
    }

    private static async Task<CheckOutcome?> ListAsync(
        CheckSession session, DraftReply holder, Uri address, CancellationToken cancellationToken)
    {
        await session.SpendAsync(cancellationToken);
        var reply = await session.Http.GetAsync(address, cancellationToken);
        if (reply.Answer is not { Status: Ok } answer)
            return Finding(Severity.Medium, "ListNoAnswer", $"{address}", Described(reply));
        try
        {
            var list = RevocationListReader.Read(answer.Body, CrlQuery.Issuers(holder.Draft));
            return ListedCertificates.Judge(list, holder.Issued!, $"{address}", session.Time.GetUtcNow());
        }
        catch (ScepFormatException refusal)
        {
            return Finding(Severity.Medium, "ListUnusable", $"{address}", refusal.Message);
        }
    }

    private static async Task<CheckOutcome?> ResponderAsync(
        CheckSession session, DraftReply holder, Uri address, CancellationToken cancellationToken)
    {
        var ca = holder.Draft.Ca;
        var issuer = ca.Certificates.FirstOrDefault(one => CertificateSignature.IsBy(holder.Issued!, one)) ?? ca.Ca;
        var query = new OcspQuery(holder.Issued!, issuer);
        await session.SpendAsync(cancellationToken);
        var reply = await session.Http.PostAsync(address, query.Write(), OcspQuery.RequestType, cancellationToken);
        if (reply.Answer is not { Status: Ok } answer)
            return Finding(Severity.Medium, "ResponderNoAnswer", $"{address}", Described(reply));
        try
        {
            return query.Read(answer.Body).Answer switch
            {
                OcspAnswer.Revoked => Finding(Severity.High, "ResponderRevoked", $"{address}"),
                OcspAnswer.Unknown => Finding(Severity.Medium, "ResponderUnknown", $"{address}"),
                _ => null,
            };
        }
        catch (ScepFormatException refusal)
        {
            return Finding(Severity.Medium, "ResponderUnusable", $"{address}", refusal.Message);
        }
    }

    private static string Described(HttpResult reply) => reply.Fault?.Evidence ?? $"HTTP {reply.Answer!.Status}";
}

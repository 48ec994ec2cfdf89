using System.Formats.Asn1;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>Compares the names that a challenge password is good for with those that a request asks for.</summary>
internal static class BoundNames
{
    /// <summary>Returns the reason to refuse the request (<see cref="RefusalReasons"/>), or null.</summary>
    public static string? Difference(ChallengeBinding binding, RequestedCertificate requested)
    {
        try
        {
            if (NameReader.Canonical(binding.SubjectName) != NameReader.Canonical(requested.SubjectName))
                return RefusalReasons.ChallengeForAnotherSubject;
            return Sorted(binding.AlternativeNames).SequenceEqual(Sorted(requested.AlternativeNames))
                ? null
                : RefusalReasons.ChallengeForOtherNames;
        }
        catch (AsnContentException)
        {
            return RefusalReasons.ChallengeForAnotherSubject;
        }
    }

    private static IEnumerable<string> Sorted(byte[]? names) =>
        names is null ? [] : AlternativeNames.Read(names).Select(Convert.ToHexString).Order(StringComparer.Ordinal);
}

using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Asks the platform for what only the whole chain shows: name constraints and policies (RFC 5280, 4.2.1.10 to
/// 4.2.1.14). Everything else is judged here, so that it has a sentence.
/// </summary>
internal static class NameConstraints
{
    private const X509ChainStatusFlags Asked =
        X509ChainStatusFlags.InvalidNameConstraints | X509ChainStatusFlags.HasNotSupportedNameConstraint
            | X509ChainStatusFlags.HasNotDefinedNameConstraint | X509ChainStatusFlags.HasNotPermittedNameConstraint
            | X509ChainStatusFlags.HasExcludedNameConstraint | X509ChainStatusFlags.InvalidPolicyConstraints
            | X509ChainStatusFlags.NoIssuanceChainPolicy;

    /// <summary>Returns what the chain breaks; null if it breaks nothing of this kind.</summary>
    public static Judgement? Judge(IReadOnlyList<X509Certificate2> chain, DateTimeOffset now)
    {
        if (chain.Count < 2) return null;
        using var platform = new X509Chain();
        platform.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        platform.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        platform.ChainPolicy.DisableCertificateDownloads = true;
        platform.ChainPolicy.VerificationTime = now.UtcDateTime;
        platform.ChainPolicy.CustomTrustStore.Add(chain[^1]);
        platform.ChainPolicy.ExtraStore.AddRange(chain.Skip(1).ToArray());
        platform.Build(chain[0]);
        var broken = platform.ChainStatus.Select(status => status.Status & Asked)
            .FirstOrDefault(status => status != X509ChainStatusFlags.NoError);
        return broken == X509ChainStatusFlags.NoError
            ? null
            : new(VerifyPoint.Constraints, JudgementResult.Fail, "ConstraintsBroken", $"{broken}");
    }
}

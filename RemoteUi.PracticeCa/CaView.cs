using System.Security.Cryptography;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>Represents a CA of the practice CA to those who administer it.</summary>
/// <param name="Number">Its number, counted from 1, as in the register.</param>
/// <param name="PublicName">The name of its list and certificate in the addresses at which it publishes.</param>
/// <param name="Chain">Its certificate, and those above it, in DER.</param>
public sealed record CaView(int Number, CaShape Shape, string PublicName, IReadOnlyList<byte[]> Chain)
{
    /// <summary>Gets the certificates in PEM, the CA's first.</summary>
    public string ChainPem =>
        string.Concat(Chain.Select(certificate => PemEncoding.WriteString("CERTIFICATE", certificate) + "\n"));

    internal static CaView Of(AuthorityIdentities ca) =>
        new(
            ca.Number, ca.Shape, PublishedAddresses.NameOf(ca.Number),
            [.. ca.Chain.Select(certificate => certificate.RawData)]);
}

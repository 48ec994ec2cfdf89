using System.Globalization;
using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>Represents [CA Shape].</summary>
/// <param name="Next">The CA of the next rollover; absent until it is made.</param>
/// <param name="Earlier">The CAs that issued before, the latest first.</param>
public sealed record ShapesModel(CaModel Current, CaModel? Next, IReadOnlyList<CaModel> Earlier)
{
    internal static ShapesModel From(PracticeCaSuccession succession) => new(
        CaModel.From(succession.Current), succession.Next is { } next ? CaModel.From(next) : null,
        [.. succession.Earlier.Select(CaModel.From)]);
}

/// <summary>Represents a CA of the practice CA.</summary>
/// <param name="Number">Its number, by which entries of the register name it.</param>
/// <param name="Hierarchy">What is above it.</param>
/// <param name="CaKeys">Its keys and signatures.</param>
/// <param name="RaKeys">The keys and signatures of its RAs.</param>
/// <param name="Chain">Its certificate, and those above it, in DER and base64.</param>
public sealed record CaModel(
    int Number, CaHierarchy Hierarchy, CaKeyAlgorithm CaKeys, CaKeyAlgorithm RaKeys, IReadOnlyList<byte[]> Chain)
{
    internal static CaModel From(CaView ca) =>
        new(ca.Number, ca.Shape.Hierarchy, ca.Shape.CaKeys, ca.Shape.RaKeys, ca.Chain);
}

/// <summary>Represents a new CA.</summary>
public sealed record NewCaModel
{
    /// <summary>Whether it is a root, or a CA below a root; an uploaded one is another call.</summary>
    public CaHierarchy Hierarchy { get; init; }

    /// <summary>Its keys and signatures.</summary>
    public CaKeyAlgorithm CaKeys { get; init; }

    /// <summary>The keys and signatures of its RAs.</summary>
    public CaKeyAlgorithm RaKeys { get; init; }

    /// <summary>Must be true: it takes the place of the present CA, which cannot be undone.</summary>
    public bool Confirmed { get; init; }

    internal ShapeForm ToForm() => new()
    {
        Hierarchy = Hierarchy.ToString(),
        CaKeys = CaKeys.ToString(),
        RaKeys = RaKeys.ToString(),
        Confirmed = Confirmed,
    };
}

/// <summary>Represents a CA of one's own.</summary>
public sealed record OwnCaModel
{
    /// <summary>The PKCS #12 file with its certificate, key, and chain, in base64; at most 64 KiB.</summary>
    public byte[]? File { get; init; }

    /// <summary>The password of the file. It is not kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Secret? FilePassword { get; init; }

    /// <summary>The keys and signatures of its RAs.</summary>
    public CaKeyAlgorithm RaKeys { get; init; }

    /// <summary>Must be true: it takes the place of the present CA, which cannot be undone.</summary>
    public bool Confirmed { get; init; }

    internal OwnCaForm ToForm() => new()
    {
        FilePassword = FilePassword,
        RaKeys = RaKeys.ToString(),
        Confirmed = Confirmed,
    };
}

/// <summary>Represents [Certificate Profile].</summary>
public sealed record ProfileModel
{
    /// <summary>How long a certificate is valid, in a unit; absent for the configured validity.</summary>
    public int? Validity { get; init; }

    public ValidityUnit ValidityUnit { get; init; } = ValidityUnit.Days;

    /// <summary>How many minutes before the issuance a certificate is valid, 0 to 525,600.</summary>
    public int Backdating { get; init; }

    public KeyUsageRule KeyUsage { get; init; }

    public bool DigitalSignature { get; init; }

    public bool NonRepudiation { get; init; }

    public bool KeyEncipherment { get; init; }

    public bool DataEncipherment { get; init; }

    public bool KeyAgreement { get; init; }

    public ExtendedKeyUsageRule ExtendedKeyUsage { get; init; }

    /// <summary>The chosen extended key usages: object identifiers, separated by spaces.</summary>
    public string? ExtendedKeyUsages { get; init; }

    internal static ProfileModel From(CertificateProfile profile)
    {
        var form = ProfileForm.From(profile);
        return new()
        {
            Validity = form.Validity is { } validity ? int.Parse(validity, CultureInfo.InvariantCulture) : null,
            ValidityUnit = Enum.Parse<ValidityUnit>(form.ValidityUnit!),
            Backdating = int.Parse(form.Backdating!, CultureInfo.InvariantCulture),
            KeyUsage = profile.KeyUsage,
            DigitalSignature = form.DigitalSignature,
            NonRepudiation = form.NonRepudiation,
            KeyEncipherment = form.KeyEncipherment,
            DataEncipherment = form.DataEncipherment,
            KeyAgreement = form.KeyAgreement,
            ExtendedKeyUsage = profile.ExtendedKeyUsage,
            ExtendedKeyUsages = form.ExtendedKeyUsages,
        };
    }

    internal ProfileForm ToForm() => new()
    {
        Validity = Validity?.ToString(CultureInfo.InvariantCulture),
        ValidityUnit = ValidityUnit.ToString(),
        Backdating = Backdating.ToString(CultureInfo.InvariantCulture),
        KeyUsage = KeyUsage.ToString(),
        DigitalSignature = DigitalSignature,
        NonRepudiation = NonRepudiation,
        KeyEncipherment = KeyEncipherment,
        DataEncipherment = DataEncipherment,
        KeyAgreement = KeyAgreement,
        ExtendedKeyUsage = ExtendedKeyUsage.ToString(),
        ExtendedKeyUsages = ExtendedKeyUsages,
    };
}

using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Represents [Upload Own CA] as entered. The password is never shown again, and not kept.</summary>
public sealed record OwnCaForm
{
    /// <summary>The largest file in KiB.</summary>
    public const int MaxKilobytes = 64;

    public IFormFile? File { get; set; }

    public Secret? FilePassword { get; set; }

    public string? RaKeys { get; set; } = nameof(CaKeyAlgorithm.Rsa);

    /// <summary>Whether the CA is replaced, which cannot be undone.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Returns the file, or null if there is none or it is too large.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        if (File is null or { Length: 0 or > MaxKilobytes * 1024 }) return null;
        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Checks all but what is in the file. Returns the keys of the RAs.</summary>
    public CaKeyAlgorithm Check(RuleCheck check)
    {
        if (FilePassword?.Reveal() is { Length: > FieldLengths.FilePassword })
            check.Break(nameof(FilePassword), Rules.TooLong, FieldLengths.FilePassword);
        var keys = ShapeForm.KeysIn(check, nameof(RaKeys), RaKeys);
        if (!Confirmed) check.Break(nameof(Confirmed), Rules.NotConfirmed);
        return keys;
    }
}

using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>Represents the form of [Message Inspector]: a file or a text, and a key for one look.</summary>
public sealed class DroppedInput
{
    public IFormFile? File { get; set; }

    public string? Text { get; set; }

    public IFormFile? KeyFile { get; set; }

    public Secret? KeyPassword { get; set; }

    /// <summary>Reads the file, or the text if there is no file.</summary>
    public async Task<(InputFault Fault, InspectedInput? Input, PrivateKey? Key)> ReadAsync(
        CancellationToken cancellationToken) =>
        Check(
            await InputAsync(cancellationToken),
            KeyFile switch
            {
                { Length: > GivenKey.MaxBytes } => [],
                { Length: > 0 } => await BytesOfAsync(KeyFile, cancellationToken),
                _ => null,
            },
            KeyPassword);

    /// <summary>Checks what is to be looked at, and reads the key for this one look.</summary>
    /// <param name="key">The file with the key; null for none.</param>
    public static (InputFault Fault, InspectedInput? Input, PrivateKey? Key) Check(
        InspectedInput? input, byte[]? key, Secret? keyPassword)
    {
        if (input is null || input.Bytes.Length == 0) return (InputFault.Missing, null, null);
        if (input.Bytes.Length > InspectedInput.MaxBytes) return (InputFault.TooLarge, null, null);
        if (key is null) return (InputFault.None, input, null);
        return GivenKey.Read(key, keyPassword) is { } read
            ? (InputFault.None, input, read)
            : (InputFault.KeyUnreadable, null, null);
    }

    private async Task<InspectedInput?> InputAsync(CancellationToken cancellationToken) => this switch
    {
        { File.Length: > 0 } => new(Path.GetFileName(File.FileName), await BytesOfAsync(File, cancellationToken)),
        { Text: { } text } when !string.IsNullOrWhiteSpace(text) => InspectedInput.OfText(text),
        _ => null,
    };

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Damages a message in its structure, always in the same 80 ways.</summary>
internal static class Damages
{
    private const int Each = 20;

    public static IEnumerable<byte[]> Of(byte[] message)
    {
        foreach (var place in Places(message.Length)) yield return message[..place];
        foreach (var place in Places(message.Length)) yield return Flipped(message, place);
        foreach (var place in Places(message.Length)) yield return Endless(message, place);
        foreach (var place in Places(message.Length)) yield return [.. message[..place], .. message];
    }

    /// <summary>Half of the places are at the beginning, where the structure is.</summary>
    private static IEnumerable<int> Places(int length) =>
        Enumerable.Range(1, Each / 2).Concat(
            Enumerable.Range(1, Each / 2).Select(step => step * (length - 1) / (Each / 2)));

    private static byte[] Flipped(byte[] message, int place)
    {
        byte[] changed = [.. message];
        changed[place] ^= 0xFF;
        return changed;
    }

    /// <summary>A length of 2 GiB in the middle of the message.</summary>
    private static byte[] Endless(byte[] message, int place) =>
        [.. message[..place], 0x84, 0x7F, 0xFF, 0xFF, 0xFF, .. message[place..]];
}

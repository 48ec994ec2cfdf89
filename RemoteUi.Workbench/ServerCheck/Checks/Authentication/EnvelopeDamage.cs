using System.Security.Cryptography;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Specifies what is wrong inside an envelope; the message around it is sound.</summary>
internal enum EnvelopeDamage
{
    /// <summary>The padding of the content.</summary>
    Padding,

    /// <summary>The content, under right padding.</summary>
    Content,

    /// <summary>The encrypted key of the content.</summary>
    Key,
}

/// <summary>Damages the envelope of a sound request.</summary>
internal static class EnvelopeDamages
{
    public static RequestDraft With(this RequestDraft sound, EnvelopeDamage damage, DateTimeOffset now)
    {
        var fresh = sound with
        {
            TransactionId = TransactionId.New().Value,
            SenderNonce = Nonce.New().Bytes,
            SigningTime = now,
        };
        return damage switch
        {
            EnvelopeDamage.Padding => fresh with { ChangePadded = padded => [.. padded[..^1], 0] },
            EnvelopeDamage.Content => fresh with { ChangePadded = Garbled },
            _ => fresh with
            {
                EncryptKey = (_, recipient) => [0, .. RandomNumberGenerator.GetBytes((recipient.KeySize / 8) - 1)],
            },
        };
    }

    private static byte[] Garbled(byte[] padded)
    {
        var content = padded.Length - padded[^1];
        return [.. RandomNumberGenerator.GetBytes(content), .. padded[content..]];
    }
}

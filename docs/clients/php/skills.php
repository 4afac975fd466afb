<?php
// Sends one change to Skillway, and ends with 0 if all of it is so now.
declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\Exception\TransferException;
use Psr\Http\Message\ResponseInterface;

// Composer's, or that of the Debian package php-guzzlehttp-guzzle.
$composer = __DIR__ . '/vendor/autoload.php';
require is_file($composer) ? $composer : 'GuzzleHttp/autoload.php';

$body = json_encode([
    'items' => [
        ['operation' => 'assign', 'userId' => 'x', 'skillId' => 'y', 'proficiency' => 90],
        ['operation' => 'assign', 'userId' => '12345', 'skillId' => '67890', 'proficiency' => 75],
        [
            'operation' => 'assign',
            'userId' => 'mei.tanaka@voltline.example',
            'skillId' => 'Spanish',
            'proficiency' => 'Advanced'
        ]
    ]
]);

final class Skillway
{
    private const TRIES = 6;

    private Client $http;
    private ?string $token = null;
    private int $tokenEnds = 0;

    public function __construct(private string $url, private array $client)
    {
        $this->http = new Client(['base_uri' => $url, 'http_errors' => false, 'timeout' => 90]);
    }

    public function send(string $method, string $path, ?string $body, array $headers): ResponseInterface
    {
        $answer = $this->sendOnce($method, $path, $body, $headers);
        if ($answer->getStatusCode() === 401) { // The token has ended before its time.
            $this->token = null;
            $answer = $this->sendOnce($method, $path, $body, $headers);
        }
        return $answer;
    }

    private function sendOnce(string $method, string $path, ?string $body, array $headers): ResponseInterface
    {
        $headers['Authorization'] = 'Bearer ' . $this->token();
        return $this->patiently($method, $path, ['headers' => $headers, 'body' => $body]);
    }

    private function token(): string
    {
        if ($this->token === null || time() > $this->tokenEnds) {
            $form = ['grant_type' => 'client_credentials'];
            $options = ['auth' => $this->client, 'form_params' => $form];
            $answer = $this->patiently('POST', '/oauth/token', $options);
            $told = json_decode((string) $answer->getBody(), true);
            if ($answer->getStatusCode() !== 200) {
                throw new RuntimeException('No token: ' . ($told['error_description'] ?? $told['detail']));
            }
            $this->token = $told['access_token'];
            $this->tokenEnds = time() + $told['expires_in'] - 30;
        }
        return $this->token;
    }

    /** Waits as Retry-After says, and sends again what no answer came to. */
    private function patiently(string $method, string $path, array $options): ResponseInterface
    {
        for ($tried = 1; ; $tried++) {
            try {
                $answer = $this->http->request($method, $path, $options);
                $wait = $answer->getHeaderLine('Retry-After');
                $busy = in_array($answer->getStatusCode(), [409, 429, 503], true);
                if (!$busy || $wait === '' || $tried === self::TRIES) {
                    return $answer;
                }
                sleep((int) $wait);
            } catch (TransferException $broken) {
                if ($tried === self::TRIES) {
                    throw new RuntimeException("No answer from {$this->url}: {$broken->getMessage()}");
                }
                sleep($tried);
            }
        }
    }
}

/** Prints what became of the change; whether all of it is so now. */
function report(ResponseInterface $answer): bool
{
    $status = $answer->getStatusCode();
    $told = json_decode((string) $answer->getBody(), true) ?? [];
    if ($status >= 400) {
        fwrite(STDERR, ($told['detail'] ?? $answer->getBody()) . "\n");
        foreach ($told['errors'] ?? [] as $error) {
            fwrite(STDERR, "{$error['pointer']}: " . explained($error) . "\n");
        }
        return false;
    }
    if ($status === 202) {
        echo "Goes on as job {$told['jobId']}: {$answer->getHeaderLine('Location')}\n";
    } elseif (isset($told['counts'])) {
        $counts = array_map(fn ($outcome, $count) => "$outcome $count", array_keys($told['counts']), $told['counts']);
        echo implode(', ', $counts), "\n";
    } else {
        echo $answer->getBody(), "\n";
    }
    foreach ($told['results'] ?? [] as $result) {
        if (!in_array($result['outcome'], ['applied', 'unchanged'], true)) {
            $why = explained($result['problem'] ?? []);
            fwrite(STDERR, "{$result['pointer']}: {$result['outcome']} $why\n");
        }
    }
    return !in_array($status, [202, 207], true);
}

function explained(array $problem): string
{
    $suggestion = $problem['suggestion'] ?? null;
    $detail = $problem['detail'] ?? '';
    return $suggestion === null ? $detail : "$detail (" . (is_string($suggestion) ? $suggestion : json_encode($suggestion)) . ')';
}

try {
    $skillway = new Skillway(
        rtrim(getenv('SKILLWAY_URL') ?: 'http://127.0.0.1:8080', '/'),
        [getenv('SKILLWAY_CLIENT_ID'), getenv('SKILLWAY_CLIENT_SECRET')],
    );
    $answer = $skillway->send('POST', '/api/v2/users/skills', $body, [
        'Content-Type' => 'application/json',
        // One key for one change: sent again with it, the change is done once.
        'Idempotency-Key' => bin2hex(random_bytes(16)),
    ]);
    exit(report($answer) ? 0 : 1);
} catch (RuntimeException $failed) {
    fwrite(STDERR, $failed->getMessage() . "\n");
    exit(1);
}

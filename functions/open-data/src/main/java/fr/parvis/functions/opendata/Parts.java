package fr.parvis.functions.opendata;

import fr.parvis.follow.WebhookSecrets;
import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.ReleaseLinks;
import fr.parvis.opendata.Releases;
import fr.parvis.opendata.Rows;
import fr.parvis.reusers.Allowances;
import fr.parvis.reusers.ReuserKeys;
import fr.parvis.reusers.Reusers;
import fr.parvis.reusers.WebhookAddresses;
import fr.parvis.territory.Territories;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the routes are made of.
 *
 * @param territories the settings
 * @param catalogue what is known of each dataset
 * @param rows of datasets
 * @param releases of datasets
 * @param links lead to files
 * @param reusers who has a key
 * @param keys gives and checks keys
 * @param allowances how much each may read
 * @param callers tell who asks
 * @param webhookAddresses where webhooks may go
 * @param webhookSecrets what deliveries are signed with
 * @param addresses ours
 * @param clock tells now
 * @param random makes ids that nobody guesses
 */
record Parts(
    Territories territories,
    Catalogue catalogue,
    Rows rows,
    Releases releases,
    ReleaseLinks links,
    Reusers reusers,
    ReuserKeys keys,
    Allowances allowances,
    Callers callers,
    WebhookAddresses webhookAddresses,
    WebhookSecrets webhookSecrets,
    Addresses addresses,
    InstantSource clock,
    RandomGenerator random) {}
